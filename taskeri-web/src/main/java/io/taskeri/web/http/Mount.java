package io.taskeri.web.http;

import io.taskeri.web.metrics.WebMetrics;
import io.taskeri.web.problem.ServerProblems;
import jakarta.servlet.http.HttpServlet;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/** Hands what is asked for below a path to a servlet, and everything else on. */
public final class Mount extends Handler.Wrapper {
  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

  private final ServletContextHandler mounted;

  /**
   * Mounts a servlet.
   *
   * @param path counted from the server's root
   * @param limits what a request may have
   * @param metrics is told of each request
   */
  public Mount(String path, HttpServlet servlet, HttpLimits limits, WebMetrics metrics) {
    mounted = new ServletContextHandler(path);
    // Without this, Jetty answers the very path by a redirect
    mounted.setAllowNullPathInContext(true);
    mounted.setErrorHandler(new ServerProblems());
    mounted.addServlet(new ServletHolder(servlet), "/*");
    HttpServer.guard(mounted, limits, metrics);
    installBean(mounted);
  }

  /**
   * Refuses what a servlet cannot be mounted at.
   *
   * @throws IllegalArgumentException when the path is not of the form {@code /work} or {@code
   *     /work/of/acme}
   */
  public static void requirePath(String path) {
    if (!PATH.matcher(path).matches()) {
      throw new IllegalArgumentException("not a path like /work: " + path);
    }
  }

  /** The path counted from the server's root, when the other one is where it begins. */
  public static String below(String contextPath, String path) {
    return contextPath.replaceFirst("/+$", "") + path;
  }

  @Override
  public void setServer(Server server) {
    super.setServer(server);
    mounted.setServer(server);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return mounted.handle(request, response, callback) || super.handle(request, response, callback);
  }
}
