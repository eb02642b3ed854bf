package io.taskeri.persistence.internal.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as a row of the directory, as far as queries name it. */
@Entity(name = "Session")
@Table(name = "sessions", schema = "public")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class SessionEntity {
  @Id UUID id;
  UUID tenantId;
  UUID userId;
  @Nullable Instant endedAt;
}
