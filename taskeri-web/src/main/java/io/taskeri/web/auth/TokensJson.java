package io.taskeri.web.auth;

import io.taskeri.application.session.RefreshToken;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.TenantContext;

/**
 * What a session is continued with.
 *
 * @param expiresIn for how many seconds the access token is good
 */
public record TokensJson(
    String accessToken, String tokenType, long expiresIn, String refreshToken) {

  /** Tokens for the session of the context. */
  public static TokensJson of(AccessTokens tokens, TenantContext context, RefreshToken refresh) {
    return new TokensJson(
        tokens.issue(
            SchemaName.of(context.tenant()), context.user(), context.session().orElseThrow()),
        "Bearer",
        tokens.life().toSeconds(),
        refresh.value());
  }

  /** Nothing of the secrets. */
  @Override
  public String toString() {
    return "TokensJson[…]";
  }
}
