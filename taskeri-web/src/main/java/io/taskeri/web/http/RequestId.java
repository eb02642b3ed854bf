package io.taskeri.web.http;

import io.javalin.http.Context;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request an id that stands in its answer, its log lines and its problem: the caller's
 * own {@code X-Request-Id} when it is sane, else a new one.
 *
 * <p>It also takes {@code X-HTTP-Method-Override} away, by which Javalin would let a request pass
 * for one of another method.
 */
public final class RequestId extends Handler.Wrapper {
  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Ready to be put in front of other handlers. */
  RequestId() {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String given = request.getHeaders().get(Headers.REQUEST_ID);
    String id = given != null && SANE.matcher(given).matches() ? given : made();
    request.setAttribute(ATTRIBUTE, id);
    response.getHeaders().put(Headers.REQUEST_ID, id);
    boolean overriding = request.getHeaders().contains("X-HTTP-Method-Override");
    return super.handle(overriding ? new WithoutOverride(request) : request, response, callback);
  }

  /** The id of a request that reached Javalin. */
  public static String of(Context context) {
    return orMade(context.attribute(ATTRIBUTE));
  }

  /** The id of any request, made now when Jetty refused it too early to have one. */
  public static String of(Request request) {
    return orMade((String) request.getAttribute(ATTRIBUTE));
  }

  private static String orMade(@Nullable String id) {
    return id == null ? made() : id;
  }

  private static String made() {
    return UUID.randomUUID().toString();
  }

  private static final class WithoutOverride extends Request.Wrapper {
    private final HttpFields headers;

    WithoutOverride(Request request) {
      super(request);
      headers =
          HttpFields.build(request.getHeaders()).remove("X-HTTP-Method-Override").asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }
}
