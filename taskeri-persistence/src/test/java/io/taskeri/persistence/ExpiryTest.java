package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.mail.Mail;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.domain.text.Digest;
import io.taskeri.domain.user.EmailAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is of no use any more goes with what comes, twenty at a time. */
class ExpiryTest {
  private static final Instant NOW = Sample.NOW;
  private static TestDatabase database;
  private static PostgresStorage storage;
  private static Sample acme;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage();
    acme = Sample.in(storage);
  }

  @AfterAll
  static void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void a_password_reset_takes_twenty_along_that_have_expired() throws SQLException {
    for (int i = 0; i < 25; i++) {
      putReset("Person" + i, NOW.minus(Duration.ofHours(2)));
    }

    putReset("Latest", NOW);

    assertThat(count(acme.tenant().schema().value() + ".password_resets")).isEqualTo(6);
  }

  @Test
  void an_attempt_takes_twenty_along_that_count_no_more_and_none_that_does() throws SQLException {
    Instant before = NOW.minus(Duration.ofMinutes(15));
    for (int i = 0; i < 25; i++) {
      countLogIn("person" + i, before);
    }
    countLogIn("latest", before.plusMillis(1));

    countLogIn("person3", NOW);

    assertThat(count("public.throttles")).isEqualTo(6);
    assertThat(count("public.throttles WHERE attempts > 1")).isZero();
    countLogIn("latest", NOW);
    assertThat(count("public.throttles")).isEqualTo(2);
    assertThat(count("public.throttles WHERE attempts = 2")).isOne();
  }

  private static void countLogIn(String email, Instant at) {
    var key = List.of(ThrottleKind.LOGIN_ACCOUNT.of(email));
    var counts = storage.inDirectory(unit -> unit.throttles().count(key, at));
    assertThat(counts).hasSize(1);
  }

  private static void putReset(String name, Instant at) {
    var user = acme.employee(name).id();
    storage.inTenant(
        acme.context(),
        unit -> {
          unit.passwordResets().put(user, Digest.sha256(name), at, at.plus(Duration.ofHours(1)));
          return unit;
        });
  }

  @Test
  void a_mail_takes_twenty_along_that_were_given_up_long_ago() throws SQLException {
    Instant longAgo = NOW.minus(Mail.KEPT);
    IntStream.range(0, 45).forEach(i -> addMail(longAgo.minusSeconds(1)));
    UUID last = addMail(longAgo.minusSeconds(1));
    storage.inDirectory(
        unit -> {
          unit.mails()
              .take(45, longAgo, NOW)
              .forEach(it -> unit.mails().giveUp(it.mail().id(), "no such address", longAgo));
          return unit;
        });
    assertThat(count("public.outbox")).isEqualTo(46);

    addMail(NOW);
    assertThat(count("public.outbox")).isEqualTo(27);

    storage.inDirectory(
        unit -> {
          unit.mails().giveUp(last, "no such address", NOW);
          return unit;
        });
    assertThat(count("public.outbox")).isEqualTo(7);
    assertThat(
            count("public.outbox WHERE given_up_at IS NOT NULL AND body_text || body_html <> ''"))
        .isZero();
  }

  @Test
  void a_migration_run_takes_twenty_along_that_were_long_ago() throws SQLException {
    Instant longAgo = NOW.minus(Duration.ofDays(400));
    for (int i = 0; i < 25; i++) {
      storage.migrations().begin(Sample.id(), 1, longAgo);
    }
    storage.migrations().begin(Sample.id(), 1, longAgo.plusSeconds(1));

    storage.migrations().begin(Sample.id(), 1, NOW);

    assertThat(count("public.migration_runs")).isEqualTo(7);
  }

  private static UUID addMail(Instant at) {
    Mail mail =
        new Mail(Sample.id(), new EmailAddress("x@acme.test"), "Hello", "secret", "secret", at);
    storage.inTenant(
        acme.context(),
        unit -> {
          unit.outbox().add(mail);
          return unit;
        });
    return mail.id();
  }

  private static int count(String table) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      row.next();
      return row.getInt(1);
    }
  }
}
