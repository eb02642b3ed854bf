package io.taskeri.application.session;

import io.taskeri.domain.tenant.SessionId;
import java.time.Instant;

/**
 * One of a user's own sessions.
 *
 * @param refreshedAt when it was last continued
 * @param expiresAt when it ends unless it is continued before
 */
public record RunningSession(
    SessionId id, Origin origin, Instant createdAt, Instant refreshedAt, Instant expiresAt) {}
