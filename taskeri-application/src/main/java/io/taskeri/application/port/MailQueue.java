package io.taskeri.application.port;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.mail.QueuedMail;
import io.taskeri.application.mail.UnsentMail;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The mail of all tenants that is to be sent. */
public interface MailQueue {
  /**
   * Takes mail that is due, the oldest first: nobody else gets it before {@code until}. What
   * another transaction is taking at the same time is passed over.
   */
  List<QueuedMail> take(int most, Instant now, Instant until);

  /** It was sent, and is kept no longer. */
  void sent(UUID mail);

  /** It could not be sent, and is due again later. */
  void postpone(UUID mail, String reason, Instant dueAt);

  /**
   * It could not be sent and will not be tried again. Its text goes, for it holds a secret; that it
   * was given up and why is kept for {@link Mail#KEPT}.
   */
  void giveUp(UUID mail, String reason, Instant now);

  /** What was given up, the youngest first. */
  List<UnsentMail> givenUp(int most);
}
