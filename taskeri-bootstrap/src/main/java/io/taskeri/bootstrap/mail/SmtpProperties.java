package io.taskeri.bootstrap.mail;

import io.taskeri.bootstrap.config.MailConfig;
import io.taskeri.bootstrap.config.SmtpSecurity;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;

/** What Angus Mail is told about the mail server. */
final class SmtpProperties {
  private SmtpProperties() {}

  /**
   * The settings of one session.
   *
   * @param timeout for connecting, and for each thing read or written
   * @param trusted decides which servers are who they say
   * @param international whether addresses go out in UTF-8; without it they must be ASCII
   */
  static Properties of(
      MailConfig config, Duration timeout, SSLSocketFactory trusted, boolean international) {
    Properties properties = new Properties();
    String milliseconds = String.valueOf(timeout.toMillis());
    properties.put("mail.smtp.connectiontimeout", milliseconds);
    properties.put("mail.smtp.timeout", milliseconds);
    properties.put("mail.smtp.writetimeout", milliseconds);
    // Once the mail is taken, whether the server says good-bye is of no interest.
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.mime.allowutf8", String.valueOf(international));
    properties.put("mail.smtp.auth", String.valueOf(config.user().isPresent()));
    boolean starttls = config.security() == SmtpSecurity.STARTTLS;
    properties.put("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.put("mail.smtp.starttls.required", String.valueOf(starttls));
    properties.put("mail.smtp.ssl.enable", String.valueOf(config.security() == SmtpSecurity.TLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.socketFactory", trusted);
    return properties;
  }
}
