package io.taskeri.web.auth;

import io.javalin.http.Context;
import io.taskeri.application.session.RefreshToken;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.TenantContext;
import org.jspecify.annotations.Nullable;

/**
 * What a session is continued with.
 *
 * @param expiresIn for how many seconds the access token is good
 * @param refreshToken null when it was given as a cookie
 */
public record TokensJson(
    String accessToken, String tokenType, long expiresIn, @Nullable String refreshToken) {

  /** Tokens for a session; the one that refreshes it as a cookie where the request asks for it. */
  public static TokensJson answer(
      Context context, AccessTokens tokens, TenantContext caller, RefreshToken refresh) {
    boolean cookie = RefreshCookie.isAskedFor(context);
    if (cookie) {
      RefreshCookie.give(context, refresh);
    }
    return new TokensJson(
        tokens.issue(SchemaName.of(caller.tenant()), caller.user(), caller.session().orElseThrow()),
        "Bearer",
        tokens.life().toSeconds(),
        cookie ? null : refresh.value());
  }

  /** Nothing of the secrets. */
  @Override
  public String toString() {
    return "TokensJson[…]";
  }
}
