package io.taskeri.web.http;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.taskeri.web.metrics.WebMetrics;
import io.taskeri.web.problem.ServerProblems;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Sets Javalin and its Jetty up: limits, threads, and that requests in flight finish before the
 * server stops.
 */
public final class HttpServer {
  /** How long browsers are told to come by TLS alone: two years, as ASVS 5.0 (3.4.1) allows. */
  private static final int STRICT_SECONDS = 2 * 365 * 24 * 60 * 60;

  private HttpServer() {}

  /**
   * Applies to the configuration all that is no route.
   *
   * @param threads serve the requests
   * @param limits what a request may have
   * @param stopTimeout how long requests in flight may go on
   * @param tls what connections are encrypted with, empty for plain HTTP
   * @param metrics is told of each request
   */
  public static void configure(
      JavalinConfig config,
      QueuedThreadPool threads,
      HttpLimits limits,
      Duration stopTimeout,
      Optional<SSLContext> tls,
      WebMetrics metrics) {
    configure(config, limits);
    config.jetty.threadPool = threads;
    config.jetty.modifyServer(server -> configure(server, limits, stopTimeout, metrics));
    config.jetty.addConnector((server, http) -> connector(config.jetty, server, http, tls));
    config.jetty.modifyHttpConfiguration(http -> configure(http, limits));
  }

  /** The part of it that an application needs that is served by somebody else's server. */
  public static void configure(JavalinConfig config, HttpLimits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = limits.bodyBytes();
    // A compressed body would need an entity tag of its own; proxies do this better.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.router.ignoreTrailingSlashes = false;
  }

  /** Threads for requests: virtual ones from Java 21 on, where waiting costs nothing. */
  public static QueuedThreadPool threads(HttpLimits limits) {
    QueuedThreadPool threads = new QueuedThreadPool(limits.threads(), 8);
    threads.setName("http");
    if (VirtualThreads.areSupported()) {
      threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
    }
    return threads;
  }

  private static void configure(
      Server server, HttpLimits limits, Duration stopTimeout, WebMetrics metrics) {
    guard(server, limits, metrics);
    server.setStopTimeout(stopTimeout.toMillis());
    server.setErrorHandler(new ServerProblems());
  }

  /** Puts in front of the handler what every request passes. */
  static void guard(Handler.Singleton handler, HttpLimits limits, WebMetrics metrics) {
    handler.insertHandler(new RequestInLog());
    // Waits for what is in flight when the server stops, and refuses with 503 what comes after.
    handler.insertHandler(new GracefulHandler());
    // Before that: a request whose body is still arriving is not in flight, and holds no stop up.
    handler.insertHandler(new EagerBody(limits.bodyBytes(), LargeBody::isAwaited));
    handler.insertHandler(new Observed(metrics));
    handler.insertHandler(new RequestId());
    handler.insertHandler(new SecurityHeaders());
  }

  private static ServerConnector connector(
      JettyConfig jetty, Server server, HttpConfiguration http, Optional<SSLContext> tls) {
    HttpConnectionFactory plain = new HttpConnectionFactory(http);
    ServerConnector connector =
        tls.map(it -> new ServerConnector(server, encryption(it, http), plain))
            .orElseGet(() -> new ServerConnector(server, plain));
    connector.setHost(jetty.host);
    connector.setPort(jetty.port);
    // With the usual 50, the 51st of many who connect at once waits a second to try again.
    connector.setAcceptQueueSize(1024);
    return connector;
  }

  private static SslContextFactory.Server encryption(SSLContext tls, HttpConfiguration http) {
    // One certificate serves whatever name the server is reached by; health checks use none of them
    http.addCustomizer(new SecureRequestCustomizer(false, false, STRICT_SECONDS, true));
    SslContextFactory.Server encryption = new SslContextFactory.Server();
    encryption.setSslContext(tls);
    encryption.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return encryption;
  }

  private static void configure(HttpConfiguration http, HttpLimits limits) {
    http.setRequestHeaderSize(limits.headerBytes());
    // Javalin asks for LEGACY; an encoded slash or a dot segment in a path has no meaning here.
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setSendDateHeader(true);
  }
}
