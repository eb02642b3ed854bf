package io.taskeri.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.mail.Mail;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpMailerTest {
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void startServer() {
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop();
  }

  @Test
  void sendsWordsAndHtmlAsAlternatives() throws Exception {
    Mail mail = Samples.mail("ada@acme.test");
    MimeMultipart parts = (MimeMultipart) received(mail).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
        .isEqualTo(mail.text());
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(parts.getBodyPart(1).getContent().toString().replace("\r\n", "\n"))
        .isEqualTo(mail.html());
  }

  @Test
  void saysWhoItIsFromAndThatAProgramWroteIt() throws Exception {
    MimeMessage message = received(Samples.mail("ada@acme.test"));
    assertThat(message.getHeader("From", null))
        .isEqualTo("=?UTF-8?Q?Aufgaben_f=C3=BCr_alle?= <taskeri@example.org>");
    assertThat(message.getHeader("Return-Path", null)).isEqualTo("<taskeri@example.org>");
    assertThat(message.getHeader("To", null)).isEqualTo("ada@acme.test");
    assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(message.getSentDate()).isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
  }

  @Test
  void hasTheSameIdEachTimeItComes() throws Exception {
    Mail mail = Samples.mail("ada@acme.test");
    Samples.mailer(port()).send(mail);
    Samples.mailer(port()).send(mail);
    assertThat(server.getReceivedMessages())
        .hasSize(2)
        .allSatisfy(
            it -> assertThat(it.getMessageID()).isEqualTo("<" + mail.id() + "@example.org>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Eve\r\nBcc: bob@globex.test\r\n\r\n<script>alert(1)</script> invites you",
        "Eve\nBcc: bob@globex.test",
        "Eve\rBcc: bob@globex.test",
        "Eve \r\n Bcc: bob@globex.test and so on beyond the length at which a header is folded",
        "Ève\r\nBcc: bob@globex.test",
        "Eve\u0085Bcc: bob@globex.test",
        "Eve\u2028Bcc: bob@globex.test",
        "Eve\u010D\u010ABcc: bob@globex.test"
      })
  void takesNoHeaderFromASubject(String subject) throws Exception {
    MimeMessage message = received(Samples.mail("ada@acme.test", subject));
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getAllRecipients()).containsExactly(new InternetAddress("ada@acme.test"));
    assertThat(message.getHeader("Subject")).hasSize(1);
    assertThat(message.getSubject()).contains("Bcc").doesNotContainPattern("\\p{Cntrl}");
    assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(message.getContent()).isInstanceOf(MimeMultipart.class);
  }

  @Test
  void takesNoMarkupFromANameThatAUserChose() throws Exception {
    Taskeri taskeri = Samples.taskeri(InMemoryStorage.create(), Clock.systemUTC());
    String name = "<script>alert('é')</script>";
    var admin = new RegisterTenant.Admin("eve@globex.test", name, Company.PASSWORD);
    Registered globex =
        taskeri.tenants().register(new RegisterTenant("\"><img src=x>", "globex", admin));
    Samples.invite(new Company(taskeri, globex), "ada@acme.test");
    taskeri.mails().sendDue(Samples.mailer(port()));
    MimeMessage message = server.getReceivedMessages()[0];
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(message.getSubject()).isEqualTo("You are invited to \"><img src=x>");
    assertThat(parts.getBodyPart(1).getContent().toString())
        .contains("&lt;script&gt;alert('é')&lt;/script&gt; invites you")
        .doesNotContain("<script", "<img");
  }

  @Test
  void keepsASubjectInAnyScript() throws Exception {
    String subject = "Ада \uD83D\uDE80 lädt dich zu 株式会社 ein, " + "und ".repeat(60) + "mehr";
    MimeMessage message = received(Samples.mail("ada@acme.test", subject));
    assertThat(message.getSubject()).isEqualTo(subject);
    assertThat(MimeUtility.unfold(message.getHeader("Subject", null))).matches("\\p{ASCII}*");
  }

  @Test
  void tellsADomainOfAnotherScriptInAscii() throws Exception {
    MimeMessage message = received(Samples.mail("ada@bücher.example"));
    assertThat(message.getRecipients(Message.RecipientType.TO))
        .containsExactly(new InternetAddress("ada@xn--bcher-kva.example"));
  }

  private MimeMessage received(Mail mail) throws Exception {
    Samples.mailer(port()).send(mail);
    assertThat(server.getReceivedMessages()).hasSize(1);
    return server.getReceivedMessages()[0];
  }

  private int port() {
    return server.getSmtp().getPort();
  }
}
