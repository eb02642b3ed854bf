package io.taskeri.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.taskeri.application.mail.MailFailure;
import io.taskeri.bootstrap.Certificate;
import io.taskeri.bootstrap.config.SmtpSecurity;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptedMailTest {
  private static Certificate localhost;
  private static Certificate elsewhere;

  @BeforeAll
  static void makeCertificates(@TempDir Path directory) throws Exception {
    localhost = Certificate.of("localhost", directory);
    elsewhere = Certificate.of("elsewhere.test", directory);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void reachesAServerThatProvesItsName(SmtpSecurity security) throws Exception {
    try (ScriptedMailServer server = server(security, localhost)) {
      mailer(server, security, localhost).send(Samples.mail("ada@acme.test"));
      assertThat(server.heard())
          .contains("AUTH PLAIN YWRhAGFkYQBwbGFudGVkLXBhc3N3b3Jk", "RCPT TO:<ada@acme.test>");
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void greetsAServerWithoutSendingAnything(SmtpSecurity security) throws Exception {
    try (ScriptedMailServer server = server(security, localhost)) {
      mailer(server, security, localhost).greet();
      assertThat(server.heard())
          .contains("AUTH PLAIN YWRhAGFkYQBwbGFudGVkLXBhc3N3b3Jk")
          .noneMatch(it -> it.startsWith("MAIL") || it.startsWith("RCPT"));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void tellsNothingToAServerWithAnothersName(SmtpSecurity security) throws Exception {
    try (ScriptedMailServer server = server(security, elsewhere)) {
      assertNothingTold(server, mailer(server, security, elsewhere));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void tellsNothingToAServerThatNobodyVouchesFor(SmtpSecurity security) throws Exception {
    try (ScriptedMailServer server = server(security, localhost)) {
      assertNothingTold(server, mailer(server, security, elsewhere));
    }
  }

  private static void assertNothingTold(ScriptedMailServer server, SmtpMailer mailer) {
    MailFailure failure =
        catchThrowableOfType(MailFailure.class, () -> mailer.send(Samples.mail("ada@acme.test")));
    assertThat(failure.permanent()).isFalse();
    assertThat(failure.reason()).startsWith("cannot connect to the mail server localhost:");
    assertThat(server.heard()).noneMatch(it -> it.startsWith("AUTH") || it.startsWith("MAIL"));
  }

  private static ScriptedMailServer server(SmtpSecurity security, Certificate shown)
      throws Exception {
    ScriptedMailServer server =
        security == SmtpSecurity.TLS
            ? ScriptedMailServer.withTls(shown.shown())
            : ScriptedMailServer.withStarttls(shown.shown());
    return server.offering("AUTH PLAIN");
  }

  private static SmtpMailer mailer(
      ScriptedMailServer server, SmtpSecurity security, Certificate trusted) throws Exception {
    return new SmtpMailer(
        Samples.config(server.port(), security, "localhost", Optional.of("ada")),
        Samples.TIMEOUT,
        trusted.trusted());
  }
}
