package io.taskeri.web.auth;

import io.javalin.http.Context;
import io.taskeri.application.session.RefreshToken;
import io.taskeri.web.http.Headers;
import io.taskeri.web.problem.FieldError;
import io.taskeri.web.problem.RequestError;
import io.taskeri.web.problem.RequestProblem;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The refresh token as a cookie that no script can read (RFC 6265bis), for pages that ask for it by
 * {@code Refresh-Token: cookie}. A page of another origin can neither make a browser send the
 * cookie, for it is {@code SameSite=Strict}, nor the header, for no answer allows it to.
 */
final class RefreshCookie {
  private static final String NAME = "taskeri_refresh";
  private static final String ASKED = "cookie";

  private RefreshCookie() {}

  /**
   * Whether the request wants the token as a cookie, or brings it as one.
   *
   * @throws RequestProblem 400 when the header says something else
   */
  static boolean isAskedFor(Context context) {
    List<String> values = Collections.list(context.req().getHeaders(Headers.REFRESH_TOKEN));
    if (values.isEmpty()) {
      return false;
    }
    if (!values.equals(List.of(ASKED))) {
      throw new RequestProblem(
          RequestError.INVALID_PARAMETER,
          new FieldError(Headers.REFRESH_TOKEN, "malformed", "must be " + ASKED));
    }
    return true;
  }

  /** The token that the request brings; empty text, which is no token, when it brings none. */
  static String token(Context context) {
    return Objects.requireNonNullElse(context.cookie(NAME), "");
  }

  /** Gives the token with the answer. */
  static void give(Context context, RefreshToken token) {
    set(context, token.value(), RefreshToken.LIFE.toSeconds());
  }

  /** Makes the browser forget the token. */
  static void clear(Context context) {
    set(context, "", 0);
  }

  /** As a header, for Jetty gives its own cookies an {@code Expires} beside the answer's. */
  private static void set(Context context, String value, long seconds) {
    String path = context.contextPath() + "/api/v1/auth/refresh";
    context.header(
        Headers.SET_COOKIE,
        "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Strict%s"
            .formatted(NAME, value, path, seconds, isByTls(context) ? "; Secure" : ""));
  }

  /**
   * Behind a proxy that ends TLS, the browser itself tells by the origin of the page. Who makes
   * that up keeps their own cookie from themselves, and harms nobody else.
   */
  private static boolean isByTls(Context context) {
    String origin = Objects.requireNonNullElse(context.header(Headers.ORIGIN), "");
    return context.req().isSecure() || origin.toLowerCase(Locale.ROOT).startsWith("https:");
  }
}
