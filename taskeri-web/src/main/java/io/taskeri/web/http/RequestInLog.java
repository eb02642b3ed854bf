package io.taskeri.web.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Puts the request's id and trace into every log line that its thread writes while it serves it;
 * the tenant and the user join them when they are known.
 */
final class RequestInLog extends Handler.Wrapper {
  /** Ready to be put in front of what serves requests. */
  RequestInLog() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Exchange exchange = Exchange.of(request);
    exchange.serve();
    exchange.enterLog();
    try {
      return super.handle(request, response, callback);
    } finally {
      Exchange.leaveLog();
    }
  }
}
