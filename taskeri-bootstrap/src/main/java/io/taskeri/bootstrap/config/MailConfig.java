package io.taskeri.bootstrap.config;

import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mail is sent.
 *
 * @param host the mail server
 * @param port its port
 * @param security how the way there is encrypted
 * @param user whom to log in as; nobody when empty
 * @param password the user's password
 * @param sender the address that mail comes from, in ASCII
 * @param senderName the name that it comes from
 * @param interval how often to look for mail that is due
 */
public record MailConfig(
    String host,
    int port,
    SmtpSecurity security,
    Optional<String> user,
    Secret password,
    EmailAddress sender,
    String senderName,
    Duration interval) {

  /** A name or an address; only an IPv6 address has colons, and more than the one of a port. */
  private static final Pattern HOST =
      Pattern.compile("[\\p{Alnum}._-]+|[\\p{XDigit}.]*:[\\p{XDigit}.]*:[\\p{XDigit}:.]*");

  /**
   * How mail is sent; empty when none is.
   *
   * @throws StartRefused naming the first setting that is wrong
   */
  public static Optional<MailConfig> find(Settings settings) {
    Optional<String> host = settings.find(Setting.SMTP_HOST);
    if (host.isEmpty()) {
      settings.refuseWithout(
          Setting.SMTP_HOST,
          Setting.SMTP_PORT,
          Setting.SMTP_SECURITY,
          Setting.SMTP_USER,
          Setting.SMTP_PASSWORD,
          Setting.MAIL_FROM,
          Setting.MAIL_FROM_NAME,
          Setting.MAIL_INTERVAL);
    }
    return host.map(it -> of(it, settings));
  }

  private static MailConfig of(String host, Settings settings) {
    if (!HOST.matcher(host).matches()) {
      throw settings.refuse(Setting.SMTP_HOST, "must be a name or an address, without a port");
    }
    demand(Setting.PUBLIC_URL, Setting.SMTP_HOST, settings);
    SmtpSecurity security = security(settings);
    return new MailConfig(
        host,
        settings.findNumber(Setting.SMTP_PORT).orElse(security.usualPort()),
        security,
        user(settings),
        Secret.of(settings.find(Setting.SMTP_PASSWORD).orElse("")),
        sender(settings),
        senderName(settings),
        settings.seconds(Setting.MAIL_INTERVAL));
  }

  private static SmtpSecurity security(Settings settings) {
    return SmtpSecurity.named(settings.find(Setting.SMTP_SECURITY).orElseThrow())
        .orElseThrow(() -> settings.refuse(Setting.SMTP_SECURITY, "must be starttls, tls or none"));
  }

  private static Optional<String> user(Settings settings) {
    Optional<String> user = settings.given(Setting.SMTP_USER);
    if (user.isEmpty()) {
      settings.refuseWithout(Setting.SMTP_USER, Setting.SMTP_PASSWORD);
    } else {
      demand(Setting.SMTP_PASSWORD, Setting.SMTP_USER, settings);
    }
    return user;
  }

  private static EmailAddress sender(Settings settings) {
    try {
      EmailAddress sender =
          new EmailAddress(demand(Setting.MAIL_FROM, Setting.SMTP_HOST, settings));
      if (StandardCharsets.US_ASCII.newEncoder().canEncode(sender.value())) {
        return sender;
      }
    } catch (InvalidInput fallsThroughToTheComplaint) {
      // Both kinds of wrong address get the same answer.
    }
    throw settings.refuse(
        Setting.MAIL_FROM, "must be an e-mail address in ASCII, such as taskeri@example.org");
  }

  private static String senderName(Settings settings) {
    try {
      return Text.name(settings.find(Setting.MAIL_FROM_NAME).orElseThrow());
    } catch (InvalidInput e) {
      throw settings.refuse(
          Setting.MAIL_FROM_NAME, "must be one line of 1 to " + Text.NAME + " characters");
    }
  }

  private static String demand(Setting setting, Setting because, Settings settings) {
    return settings
        .given(setting)
        .orElseThrow(
            () ->
                settings.refuse(setting, "must be set when " + Settings.placesOf(because) + " is"));
  }
}
