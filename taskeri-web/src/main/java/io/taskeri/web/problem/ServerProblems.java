package io.taskeri.web.problem;

import io.taskeri.web.http.Exchange;
import io.taskeri.web.http.Headers;
import io.taskeri.web.http.RequestId;
import io.taskeri.web.http.SecurityHeaders;
import io.taskeri.web.json.Json;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what Jetty refuses by itself, such as an illegal URI or headers that are too large, in
 * the same form as all other errors.
 */
public final class ServerProblems implements Request.Handler {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProblems.class);

  /** Ready to be set on a server. */
  public ServerProblems() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String requestId = RequestId.of(request);
    Throwable cause = (Throwable) request.getAttribute(ErrorHandler.ERROR_EXCEPTION);
    int status = cause instanceof HttpException http ? http.getCode() : response.getStatus();
    Problem problem = problem(status);
    if (problem.status() == 500) {
      LOG.error("request {} failed", requestId, cause);
    }
    Exchange.of(request).refused(problem.code());
    byte[] body = Json.write(problem.body(instance(request), requestId));
    response.setStatus(problem.status());
    var headers = response.getHeaders();
    SecurityHeaders.set(request, headers);
    problem.headers().forEach(headers::put);
    headers.put(Headers.REQUEST_ID, requestId);
    // Jetty closes the connection after most of these, and leaves it to us to say so
    headers.put(HttpHeader.CONNECTION, "close");
    headers.put(HttpHeader.CONTENT_TYPE, ProblemAnswers.MEDIA_TYPE);
    headers.put(HttpHeader.CONTENT_LENGTH, body.length);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private static Problem problem(int status) {
    if (status == 404) {
      return Problems.of(RequestError.NO_SUCH_ROUTE, "Nothing is served at this path.");
    }
    RequestError error = RequestError.ofStatus(status);
    return switch (error) {
      case INTERNAL_ERROR -> Problems.internal();
      case NOT_READY -> Problems.of(error, "The server is stopping.");
      case HEADERS_TOO_LARGE -> Problems.of(error, "All headers together may have 8 KiB.");
      case CONTENT_TOO_LARGE -> Problems.of(error, "A body may have 1 MiB.");
      case BAD_REQUEST,
          MALFORMED_JSON,
          INVALID_REQUEST,
          INVALID_PARAMETER,
          NO_SUCH_ROUTE,
          METHOD_NOT_ALLOWED,
          REQUEST_TIMEOUT,
          URI_TOO_LONG,
          UNSUPPORTED_MEDIA_TYPE,
          EXPECTATION_FAILED,
          NOT_IMPLEMENTED,
          HTTP_VERSION_NOT_SUPPORTED ->
          Problems.of(
              error, "The request breaks HTTP: " + error.title().toLowerCase(Locale.ROOT) + ".");
    };
  }

  /** The path as it was asked for; a request that could not be read has none to tell. */
  private static String instance(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null || path.equals("/badMessage") ? "/" : path;
  }
}
