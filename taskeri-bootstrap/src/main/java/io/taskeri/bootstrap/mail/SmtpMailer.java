package io.taskeri.bootstrap.mail;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.mail.MailFailure;
import io.taskeri.application.mail.Mailer;
import io.taskeri.bootstrap.config.MailConfig;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mail to a mail server by SMTP, each in a connection of its own. Safe for use by several
 * threads.
 */
public final class SmtpMailer implements Mailer {
  private static final Logger logger = LoggerFactory.getLogger(SmtpMailer.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final MailConfig config;
  private final Duration timeout;
  private final SSLSocketFactory trusted;

  /** Trusts the certificates that Java trusts. */
  public SmtpMailer(MailConfig config) {
    this(config, TIMEOUT, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  SmtpMailer(MailConfig config, Duration timeout, SSLSocketFactory trusted) {
    this.config = config;
    this.timeout = timeout;
    this.trusted = trusted;
  }

  @Override
  public void send(Mail mail) throws MailFailure {
    Envelope envelope = Envelope.to(mail.recipient());
    Session session =
        Session.getInstance(SmtpProperties.of(config, timeout, trusted, envelope.international()));
    Failures failures = new Failures(config);
    SMTPTransport transport = transport(session);
    try {
      connect(transport, failures);
      if (envelope.international() && !transport.supportsExtension("SMTPUTF8")) {
        throw failures.international();
      }
      send(mail, envelope, session, transport, failures);
    } finally {
      close(transport);
    }
  }

  /**
   * Goes as far as it can without sending anything: to an encrypted connection, logged in.
   *
   * @throws MailFailure saying why it did not get there
   */
  public void greet() throws MailFailure {
    Session session = Session.getInstance(SmtpProperties.of(config, timeout, trusted, false));
    SMTPTransport transport = transport(session);
    try {
      connect(transport, new Failures(config));
    } finally {
      close(transport);
    }
  }

  private static SMTPTransport transport(Session session) {
    try {
      return (SMTPTransport) session.getTransport("smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("SMTP is not on the class path", e);
    }
  }

  private void connect(Transport transport, Failures failures) throws MailFailure {
    try {
      transport.connect(
          config.host(),
          config.port(),
          config.user().orElse(null),
          config.user().map(it -> config.password().reveal()).orElse(null));
    } catch (MessagingException e) {
      throw failures.connecting(e);
    }
  }

  private void send(
      Mail mail, Envelope envelope, Session session, Transport transport, Failures failures)
      throws MailFailure {
    try {
      InternetAddress recipient = new InternetAddress();
      recipient.setAddress(envelope.address());
      transport.sendMessage(
          MailMessage.of(mail, recipient, config, session), new Address[] {recipient});
    } catch (MessagingException e) {
      throw failures.sending(e);
    }
  }

  /** Whatever happens here, the mail has been taken or not before. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      logger.debug("A connection with the mail server did not end in order", e);
    }
  }
}
