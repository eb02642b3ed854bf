package io.taskeri.persistence.internal.mail;

import io.taskeri.application.mail.Mail;
import java.time.Instant;

/**
 * Deletes what was given up long ago. Without a background thread: each mail that comes or is given
 * up takes up to 20 of them along.
 */
final class Forgetting {
  /** A part of a {@code WITH} clause; {@code :forgotten} is the moment {@link #until}. */
  static final String SQL =
      """
      forgotten AS (
        DELETE FROM public.outbox WHERE id IN (
          SELECT o.id FROM public.outbox o WHERE o.given_up_at <= :forgotten
          LIMIT 20 FOR UPDATE SKIP LOCKED))
      """;

  private Forgetting() {}

  /** What was given up until then is not kept any more. */
  static Instant until(Instant now) {
    return now.minus(Mail.KEPT);
  }
}
