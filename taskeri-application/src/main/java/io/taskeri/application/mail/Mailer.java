package io.taskeri.application.mail;

/** Sends mail. An embedding application brings its own, or none. */
@FunctionalInterface
public interface Mailer {
  /**
   * Hands the mail over to whoever delivers it. The same mail can come again when the program died
   * in between: its id makes a good {@code Message-ID}.
   *
   * @throws MailFailure when it could not be handed over
   */
  void send(Mail mail) throws MailFailure;
}
