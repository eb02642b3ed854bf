package io.taskeri.application.port;

import io.taskeri.application.mail.Mail;
import io.taskeri.domain.user.EmailAddress;

/** One tenant's mail that is to be sent: kept in the transaction that causes it. */
public interface Outbox {
  /** Keeps a mail until it is sent. */
  void add(Mail mail);

  /** Drops what was not sent to this address yet. */
  void discard(EmailAddress recipient);
}
