package io.taskeri.persistence.internal.directory;

import io.taskeri.application.session.Origin;
import io.taskeri.application.session.RunningSession;
import io.taskeri.domain.tenant.SessionId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as a row of the directory. */
@Entity(name = "Session")
@Table(name = "sessions", schema = "public")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class SessionEntity {
  @Id UUID id;
  UUID tenantId;
  UUID userId;
  Instant createdAt;
  Instant lastRefreshedAt;
  Instant expiresAt;
  @Nullable Instant endedAt;
  @Nullable String address;
  @Nullable String agent;

  RunningSession toDomain() {
    return new RunningSession(
        new SessionId(id), new Origin(address, agent), createdAt, lastRefreshedAt, expiresAt);
  }
}
