package io.taskeri.web.http;

import io.javalin.http.Context;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way out when an answer has begun that cannot be finished. */
public final class Abort {
  private static final Logger LOG = LoggerFactory.getLogger(Abort.class);

  private Abort() {}

  /** Breaks the connection, so that the client sees that the answer is not whole. */
  public static void connection(Context context, Exception reason) {
    LOG.warn("request {} was broken off: {}", RequestId.of(context), reason.toString());
    ServletContextRequest.getServletContextRequest(context.req()).getServletChannel().abort(reason);
  }
}
