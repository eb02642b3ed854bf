package io.taskeri.persistence.internal.mail;

import io.taskeri.application.mail.UnsentMail;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as a row of the directory, as far as HQL names it. */
@Entity(name = "Mail")
@Table(name = "outbox", schema = "public")
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class MailEntity {
  @Id UUID id;
  UUID tenantId;
  String recipient;
  String subject;
  int attempts;
  Instant dueAt;
  @Nullable String reason;
  @Nullable Instant givenUpAt;

  /** What was given up. */
  UnsentMail toUnsent() {
    return new UnsentMail(
        id,
        new TenantId(tenantId),
        new EmailAddress(recipient),
        subject,
        attempts,
        Objects.requireNonNull(reason),
        Objects.requireNonNull(givenUpAt));
  }
}
