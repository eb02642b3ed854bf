package io.taskeri.web.http;

import io.taskeri.web.metrics.AnsweredRequest;
import io.taskeri.web.metrics.WebMetrics;
import java.util.Map;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * Tells of each request when its answer has left: to what measures, and in a line of the log. A
 * line names the route and never the path, in which tokens stand.
 *
 * <p>The logger {@code io.taskeri.web.requests} writes at INFO what failed by the server (5xx) or
 * took a second or longer, and at DEBUG everything else. What answers a load balancer or Prometheus
 * counts as everything else, because it is asked again and again.
 */
final class Observed extends Handler.Wrapper {
  private static final Logger LOG = LoggerFactory.getLogger("io.taskeri.web.requests");
  private static final int SLOW_MILLIS = 1000;
  private static final int CLIENT_GONE = 499;

  private final WebMetrics metrics;

  /**
   * Ready to be put in front of other handlers.
   *
   * @param metrics what is told of each request
   */
  Observed(WebMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Exchange exchange = Exchange.begin(request);
    Request.addCompletionListener(request, failure -> finish(exchange, response.getStatus()));
    return super.handle(request, response, callback);
  }

  private void finish(Exchange exchange, int status) {
    AnsweredRequest answered = exchange.answered(status == 0 ? CLIENT_GONE : status);
    metrics.answered(answered);
    long millis = answered.time().toMillis();
    boolean telling = (answered.status() >= 500 || millis >= SLOW_MILLIS) && !isProbe(answered);
    if (telling ? LOG.isInfoEnabled() : LOG.isDebugEnabled()) {
      inLog(
          exchange,
          () ->
              LOG.atLevel(telling ? Level.INFO : Level.DEBUG)
                  .log(
                      "{} {} answered {} in {} ms",
                      answered.method(),
                      answered.route(),
                      answered.status(),
                      millis));
    }
  }

  private static boolean isProbe(AnsweredRequest answered) {
    return answered.route().contains("/health/") || answered.route().endsWith("/metrics");
  }

  /** By whichever thread ends the answer, perhaps while it serves this request or another. */
  private static void inLog(Exchange exchange, Runnable line) {
    @Nullable Map<String, String> before = MDC.getCopyOfContextMap();
    exchange.enterLog();
    try {
      line.run();
    } finally {
      if (before == null) {
        MDC.clear();
      } else {
        MDC.setContextMap(before);
      }
    }
  }
}
