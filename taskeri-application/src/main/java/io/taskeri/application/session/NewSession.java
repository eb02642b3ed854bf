package io.taskeri.application.session;

import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;

/**
 * A session that begins.
 *
 * @param expiresAt when it ends unless it is refreshed before
 */
public record NewSession(
    SessionId id,
    TenantId tenant,
    UserId user,
    Origin origin,
    RefreshToken refreshToken,
    Instant createdAt,
    Instant expiresAt) {

  /** A session that begins now, with a fresh refresh token. */
  public static NewSession begin(
      SessionId id, TenantId tenant, UserId user, Origin origin, Instant now) {
    return new NewSession(
        id, tenant, user, origin, RefreshToken.random(), now, now.plus(RefreshToken.LIFE));
  }
}
