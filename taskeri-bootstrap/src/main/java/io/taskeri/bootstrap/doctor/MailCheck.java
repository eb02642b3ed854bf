package io.taskeri.bootstrap.doctor;

import io.taskeri.application.mail.MailFailure;
import io.taskeri.bootstrap.config.MailConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.SmtpSecurity;
import io.taskeri.bootstrap.mail.SmtpMailer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Goes to the mail server as far as it can without sending anything. */
final class MailCheck {
  private MailCheck() {}

  static List<Finding> look(Settings settings) {
    Optional<MailConfig> mail = MailConfig.find(settings);
    return List.of(
        mail.map(MailCheck::greet)
            .orElseGet(() -> Finding.ok("None is sent, for no --smtp-host is given.")));
  }

  private static Finding greet(MailConfig mail) {
    try {
      new SmtpMailer(mail).greet();
    } catch (MailFailure e) {
      return Finding.problem(
          "No mail can be sent: " + e.reason() + ".",
          "Correct the --smtp settings; mail that is written meanwhile waits.");
    }
    String where = mail.host() + ":" + mail.port();
    return mail.security() == SmtpSecurity.NONE
        ? Finding.warning(
            where + " answers, without encryption.",
            "Use --smtp-security starttls, unless it runs on this machine.")
        : Finding.ok(
            "%s answers, encrypted by %s%s."
                .formatted(
                    where,
                    mail.security().name().toLowerCase(Locale.ROOT),
                    mail.user().isPresent() ? ", and takes the password" : ""));
  }
}
