package io.taskeri.application.mail;

import io.taskeri.domain.user.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A mail to one person.
 *
 * @param subject one line
 * @param text in plain words
 * @param html the same for programs that show HTML
 */
public record Mail(
    UUID id, EmailAddress recipient, String subject, String text, String html, Instant createdAt) {
  /** For how long it is kept that a mail was given up. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** Without its text, which holds a secret. */
  @Override
  public String toString() {
    return "Mail[" + id + ", " + subject + "]";
  }
}
