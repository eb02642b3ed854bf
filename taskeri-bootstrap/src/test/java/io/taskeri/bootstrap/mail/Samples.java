package io.taskeri.bootstrap.mail;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.mail.Links;
import io.taskeri.application.mail.Mail;
import io.taskeri.application.port.Storage;
import io.taskeri.application.user.Invite;
import io.taskeri.bootstrap.config.MailConfig;
import io.taskeri.bootstrap.config.Secret;
import io.taskeri.bootstrap.config.SmtpSecurity;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.user.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;

/** What tests of mail need. */
final class Samples {
  /** Longer than the busiest machine takes to answer. */
  static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** How long to wait for an answer that will not come. */
  private static final Duration IMPATIENCE = Duration.ofMillis(300);

  static final String PASSWORD = "planted-password";

  private Samples() {}

  static MailConfig config(int port) {
    return config(port, SmtpSecurity.NONE, "127.0.0.1", Optional.empty());
  }

  static MailConfig config(int port, SmtpSecurity security, String host, Optional<String> user) {
    return new MailConfig(
        host,
        port,
        security,
        user,
        Secret.of(PASSWORD),
        new EmailAddress("taskeri@example.org"),
        "Aufgaben für alle",
        Duration.ofSeconds(1));
  }

  static SmtpMailer mailer(int port) {
    return mailer(config(port));
  }

  static SmtpMailer mailer(MailConfig config) {
    return new SmtpMailer(config, TIMEOUT, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** For servers that say nothing. */
  static SmtpMailer impatientMailer(int port) {
    return new SmtpMailer(
        config(port), IMPATIENCE, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  static Mail mail(String recipient) {
    return mail(recipient, "A subject");
  }

  static Mail mail(String recipient, String subject) {
    return new Mail(
        UUID.fromString("01938000-0000-7000-8000-000000000001"),
        new EmailAddress(recipient),
        subject,
        "Your token: planted-token\n\n.\nGrüße\n",
        "<p>Your token: planted-token</p>\n<p>Grüße</p>\n",
        Instant.parse("2026-11-23T09:00:00Z"));
  }

  static Taskeri taskeri(Storage storage, Clock clock) {
    return Taskeri.builder()
        .storage(storage)
        .clock(clock)
        .passwordHasher(new QuickHasher())
        .links(Links.below("https://taskeri.example.org"))
        .mail()
        .build();
  }

  static void invite(Company company, String email) {
    company
        .taskeri()
        .invitations()
        .invite(company.ada(), new Invite(email, List.of(Role.EMPLOYEE)));
  }
}
