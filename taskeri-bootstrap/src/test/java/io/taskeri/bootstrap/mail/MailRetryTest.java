package io.taskeri.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.mail.Mailer;
import io.taskeri.application.mail.UnsentMail;
import io.taskeri.application.memory.InMemoryStorage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailRetryTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final MutableClock clock = new MutableClock();
  private final Taskeri taskeri = Samples.taskeri(InMemoryStorage.create(), clock);
  private ScriptedMailServer server;
  private Mailer mailer;

  @BeforeEach
  void inviteSomebody() throws IOException {
    Samples.invite(Company.in(taskeri), "bob@acme.test");
    server = ScriptedMailServer.plain();
    mailer = Samples.mailer(server.port());
  }

  @AfterEach
  void stopServer() throws IOException {
    server.close();
  }

  @Test
  void triesAServerThatIsDownAtGrowingPausesAndGivesUpVisibly() throws Exception {
    server.close();
    assertThat(taskeri.mails().sendDue(mailer)).isEqualTo(1);
    for (int minutes : List.of(1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360)) {
      assertThat(taskeri.mails().givenUp(10)).isEmpty();
      assertThatItComesAgainAfter(Duration.ofMinutes(minutes));
    }
    UnsentMail given = taskeri.mails().givenUp(10).get(0);
    assertThat(given.attempts()).isEqualTo(12);
    assertThat(given.recipient()).hasToString("bob@acme.test");
    assertThat(given.reason()).startsWith("cannot connect to the mail server 127.0.0.1:");
    clock.advance(Duration.ofDays(7));
    assertThat(taskeri.mails().sendDue(mailer)).isZero();
  }

  @Test
  void triesAServerThatSaysNothingAgain() {
    server.silent();
    assertThat(taskeri.mails().sendDue(Samples.impatientMailer(server.port()))).isEqualTo(1);
    server.answering("", "220 test");
    assertThatItComesAgainAfter(Duration.ofMinutes(1));
    assertThat(server.heard()).contains("RCPT TO:<bob@acme.test>");
    clock.advance(Duration.ofDays(7));
    assertThat(taskeri.mails().sendDue(mailer)).isZero();
    assertThat(taskeri.mails().givenUp(10)).isEmpty();
  }

  @Test
  void givesARefusedRecipientUpAtOnce() {
    server.answering("RCPT", "550 5.1.1 No such user");
    assertThat(taskeri.mails().sendDue(mailer)).isEqualTo(1);
    assertThat(taskeri.mails().givenUp(10))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).endsWith("550 5.1.1 No such user"))
        .satisfies(it -> assertThat(it.attempts()).isEqualTo(1));
  }

  private void assertThatItComesAgainAfter(Duration pause) {
    clock.advance(pause.minus(MOMENT));
    assertThat(taskeri.mails().sendDue(mailer)).isZero();
    clock.advance(MOMENT);
    assertThat(taskeri.mails().sendDue(mailer)).isEqualTo(1);
  }
}
