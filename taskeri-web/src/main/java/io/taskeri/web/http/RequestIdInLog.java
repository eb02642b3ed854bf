package io.taskeri.web.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.MDC;

/** Puts the request's id into every log line that its thread writes while it serves it. */
final class RequestIdInLog extends Handler.Wrapper {
  /** Under which name the id stands in the log's mapped diagnostic context. */
  private static final String NAME = "requestId";

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    MDC.put(NAME, RequestId.of(request));
    try {
      return super.handle(request, response, callback);
    } finally {
      MDC.remove(NAME);
    }
  }
}
