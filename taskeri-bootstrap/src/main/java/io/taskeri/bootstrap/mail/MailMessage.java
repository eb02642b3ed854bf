package io.taskeri.bootstrap.mail;

import io.taskeri.application.mail.Mail;
import io.taskeri.bootstrap.config.MailConfig;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail in the form in which it travels (RFC 5322). */
final class MailMessage extends MimeMessage {
  private static final String CHARSET = StandardCharsets.UTF_8.name();

  private final String messageId;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /** The whole message. The same mail has the same id, so that one that came twice shows. */
  static MailMessage of(Mail mail, InternetAddress recipient, MailConfig config, Session session)
      throws MessagingException {
    String sender = config.sender().value();
    String domain = sender.substring(sender.indexOf('@'));
    MailMessage message = new MailMessage(session, "<" + mail.id() + domain + ">");
    message.setFrom(address(sender, config.senderName()));
    message.setRecipient(Message.RecipientType.TO, recipient);
    message.setSubject(line(mail.subject()), CHARSET);
    message.setSentDate(Date.from(mail.createdAt()));
    // Holds off answers of programs, such as that somebody is on holiday (RFC 3834).
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.saveChanges();
    return message;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, CHARSET, subtype);
    return part;
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      return new InternetAddress(address, line(name), CHARSET);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("UTF-8 is not supported", e);
    }
  }

  /** Without line breaks, with which a name in a subject could begin a header of its own. */
  private static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
  }
}
