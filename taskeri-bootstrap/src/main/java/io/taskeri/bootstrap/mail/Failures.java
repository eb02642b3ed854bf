package io.taskeri.bootstrap.mail;

import io.taskeri.application.mail.MailFailure;
import io.taskeri.bootstrap.config.MailConfig;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Says why a mail was not taken. A mail server's own words are repeated only from before it was
 * told a password or the mail: filters quote what they do not like, and a mail holds secrets.
 */
final class Failures {
  private static final int MOST_WORDS = 200;

  /** A reply's code (RFC 5321, 4.2) with the enhanced one (RFC 3463), if there is any. */
  private static final Pattern CODES =
      Pattern.compile("^([245]\\d\\d)[ -]?([245]\\.\\d{1,3}\\.\\d{1,3})?");

  /**
   * Commands out of order and a missing log-in: said in answer to a recipient, but of the session.
   */
  private static final Set<Integer> NOT_OF_THE_RECIPIENT = Set.of(503, 530);

  private final String server;

  Failures(MailConfig config) {
    server = "the mail server " + config.host() + ":" + config.port();
  }

  /** Before anything was sent. */
  MailFailure connecting(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return passing(server + " refuses user or password" + codes(failure), failure);
    }
    return passing("cannot connect to " + server + ": " + words(root(failure)), failure);
  }

  /** While it was sent. */
  MailFailure sending(MessagingException failure) {
    for (Throwable it : chain(failure).toList()) {
      if (it instanceof SMTPAddressFailedException refused) {
        return new MailFailure(
            server + " refuses the recipient: " + words(refused),
            isPermanent(refused.getReturnCode()),
            failure);
      }
      if (it instanceof SMTPSendFailedException refused) {
        return refused.getCommand().startsWith("MAIL")
            ? passing(server + " refuses the sender: " + words(refused), failure)
            : passing(server + " refuses the mail" + codes(refused), failure);
      }
    }
    return passing(
        "the connection with " + server + " broke: " + root(failure).getClass().getSimpleName(),
        failure);
  }

  /** The address cannot be expressed to this server. */
  MailFailure international() {
    String reason = server + " takes no internationalized address (SMTPUTF8)";
    return new MailFailure(reason, true, new MessagingException(reason));
  }

  private static MailFailure passing(String reason, MessagingException failure) {
    return new MailFailure(reason, false, failure);
  }

  private static boolean isPermanent(int code) {
    return code >= 500 && code <= 599 && !NOT_OF_THE_RECIPIENT.contains(code);
  }

  private static String codes(MessagingException failure) {
    Matcher codes = CODES.matcher(Objects.toString(failure.getMessage(), ""));
    return codes.find() ? ": " + codes.group().replace('-', ' ').strip() : "";
  }

  private static String words(Throwable failure) {
    String words =
        Objects.toString(failure.getMessage(), failure.getClass().getSimpleName())
            .replaceAll("[\\p{Cntrl}\\u0080-\\u009F\\s]+", " ")
            .strip();
    return words.substring(
        0,
        words.offsetByCodePoints(0, Math.min(MOST_WORDS, words.codePointCount(0, words.length()))));
  }

  private static Throwable root(Throwable failure) {
    return chain(failure).reduce(failure, (outer, inner) -> inner);
  }

  /** Angus Mail's chain: the next exception of one is also its cause. */
  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
