package io.taskeri.web.auth;

import io.taskeri.application.session.RunningSession;
import io.taskeri.domain.tenant.TenantContext;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the caller's sessions.
 *
 * @param current whether the request belongs to it
 */
record SessionJson(
    UUID id,
    Instant createdAt,
    Instant lastRefreshedAt,
    Instant expiresAt,
    @Nullable String address,
    @Nullable String agent,
    boolean current) {

  static SessionJson of(RunningSession session, TenantContext caller) {
    return new SessionJson(
        session.id().value(),
        session.createdAt(),
        session.refreshedAt(),
        session.expiresAt(),
        session.origin().address(),
        session.origin().agent(),
        caller.session().map(session.id()::equals).orElse(false));
  }
}
