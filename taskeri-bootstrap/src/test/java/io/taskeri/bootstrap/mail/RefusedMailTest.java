package io.taskeri.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taskeri.application.mail.MailFailure;
import io.taskeri.bootstrap.config.MailConfig;
import io.taskeri.bootstrap.config.SmtpSecurity;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(15)
class RefusedMailTest {
  private ScriptedMailServer server;

  @BeforeEach
  void startServer() throws IOException {
    server = ScriptedMailServer.plain();
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"550 5.1.1 No such user", "552 Full", "554 5.7.1 Not here", "501 What"})
  void aRefusedRecipientIsPermanent(String reply) {
    server.answering("RCPT", reply);
    MailFailure failure = failure();
    assertThat(failure.permanent()).isTrue();
    assertThat(failure.reason()).endsWith(" refuses the recipient: " + reply);
    assertThat(server.heard()).doesNotContain("DATA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"450 4.2.1 Later", "452 Full", "421 Busy", "503 Log in first", "530 Log in"})
  void aRecipientWhoMayBeTakenLaterIsNot(String reply) {
    server.answering("RCPT", reply);
    assertThat(failure().permanent()).isFalse();
  }

  @Test
  void aRefusedSenderIsNotTheRecipientsFault() {
    server.answering("MAIL", "553 5.7.1 Not your address");
    MailFailure failure = failure();
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).endsWith(" refuses the sender: 553 5.7.1 Not your address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"554 5.7.1 Spam: planted-token", "554-5.7.1 planted-token\r\n554 x"})
  void aRefusedTextIsNotRepeated(String reply) {
    server.answering(".", reply);
    MailFailure failure = failure();
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).endsWith(" refuses the mail: 554 5.7.1");
  }

  @Test
  void aReasonIsOneShortLine() {
    server.answering("RCPT", "550-No\u0007 \u00C0\r\n550 " + "very ".repeat(1_000) + "well");
    assertThat(failure().reason())
        .hasSizeLessThan(300)
        .doesNotContainPattern("[\\p{Cntrl}\\u0080-\\u009F]");
  }

  @Test
  void aServerThatIsDownIsNotPermanent() throws IOException {
    server.close();
    MailFailure failure = failure();
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).startsWith("cannot connect to the mail server 127.0.0.1:");
  }

  @Test
  void aServerThatSaysNothingIsNotPermanent() {
    server.silent();
    MailFailure failure = failure(Samples.impatientMailer(server.port()), "ada@acme.test");
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).contains("Read timed out");
  }

  @Test
  void aServerThatFallsSilentBeforeTheEndIsNotPermanent() {
    server.answering(".", "");
    MailFailure failure = failure(Samples.impatientMailer(server.port()), "ada@acme.test");
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).endsWith(" broke: SocketTimeoutException");
  }

  @Test
  void nothingIsSentWhereStarttlsIsNotOffered() {
    MailConfig config =
        Samples.config(server.port(), SmtpSecurity.STARTTLS, "localhost", Optional.of("ada"));
    MailFailure failure = failure(config, "ada@acme.test");
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).contains("STARTTLS is required");
    assertThat(server.heard()).allSatisfy(it -> assertThat(it).startsWith("EHLO"));
  }

  @Test
  void aPasswordThatIsRefusedIsNotRepeated() {
    server.offering("AUTH PLAIN").answering("AUTH", "535 5.7.8 No: " + Samples.PASSWORD);
    MailConfig config =
        Samples.config(server.port(), SmtpSecurity.NONE, "127.0.0.1", Optional.of("ada"));
    MailFailure failure = failure(config, "ada@acme.test");
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).endsWith(" refuses user or password: 535 5.7.8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Łda@acme.test", "ada\u010Ab@acme.test", "ada@faß.example"})
  void anAddressThatAsciiCannotTellIsNotToldInAscii(String recipient) {
    MailFailure failure = failure(Samples.config(server.port()), recipient);
    assertThat(failure.permanent()).isTrue();
    assertThat(failure.reason()).endsWith(" takes no internationalized address (SMTPUTF8)");
    assertThat(server.heard()).noneMatch(it -> it.startsWith("RCPT"));
  }

  @Test
  void anAddressThatAsciiCannotTellIsToldToAServerThatKnowsUtf8() throws Exception {
    server.offering("SMTPUTF8");
    Samples.mailer(server.port()).send(Samples.mail("łda@faß.example"));
    assertThat(server.heard())
        .contains(
            "MAIL FROM:<taskeri@example.org> SMTPUTF8",
            "RCPT TO:<łda@faß.example>",
            "To: łda@faß.example");
  }

  private MailFailure failure() {
    return failure(Samples.config(server.port()), "ada@acme.test");
  }

  private static MailFailure failure(MailConfig config, String recipient) {
    return failure(Samples.mailer(config), recipient);
  }

  private static MailFailure failure(SmtpMailer mailer, String recipient) {
    MailFailure failure =
        catchThrowableOfType(MailFailure.class, () -> mailer.send(Samples.mail(recipient)));
    assertThat(failure).isNotNull();
    assertThat(failure.reason()).doesNotContain("planted-");
    return failure;
  }
}
