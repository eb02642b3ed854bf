package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.persistence.pooler.PgBouncer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told of a real PgBouncer, in each of its modes. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DoctorBehindPgBouncerTest {
  private static final String OWNER = "owner_of_pooled";
  private static final String LIMITS = "ALTER ROLE \"owner_of_pooled\" SET %s; ";

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() throws Exception {
    Assumptions.assumeTrue(
        PgBouncer.isInstalled(), "PgBouncer is not installed: doctor is not tried behind it");
    postgres = EmbeddedPostgres.start(directory.resolve("data"));
    assertThat(new Databases(postgres).create("pooled", OWNER)).endsWith("/pooled");
  }

  @AfterAll
  static void stopDatabase() throws Exception {
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void transactionsAreWellOnceTheLoginHasTheTimeLimits() throws Exception {
    try (PgBouncer bouncer = bouncer()) {
      CommandRun run = doctor(bouncer.url("pooled") + "prepareThreshold=0");
      assertThat(run.exitCode()).as(run.out()).isZero();
      assertThat(run.outLines())
          .contains(
              "ok       pooling      A pooler gives a connection out for a transaction. That will"
                  + " do.");
      assertThat(run.out())
          .contains("warning  database     Time limits that a connection asks for do not hold")
          .contains(
              "→ Run "
                  + LIMITS.formatted("statement_timeout = '10s'")
                  + LIMITS.formatted("lock_timeout = '3s'")
                  + LIMITS.formatted("idle_in_transaction_session_timeout = '30s'"));
    }
    for (String limit :
        new String[] {
          "statement_timeout = '10s'",
          "lock_timeout = '3s'",
          "idle_in_transaction_session_timeout = '30s'"
        }) {
      new Databases(postgres).execute(postgres.url(), LIMITS.formatted(limit));
    }
    try (PgBouncer bouncer = bouncer()) {
      CommandRun run = doctor(bouncer.url("pooled") + "prepareThreshold=0");
      assertThat(run.exitCode()).as(run.out()).isZero();
      assertThat(run.out()).doesNotContain("Time limits");
    } finally {
      new Databases(postgres).execute(postgres.url(), "ALTER ROLE \"owner_of_pooled\" RESET ALL");
    }
  }

  @Test
  void preparedStatementsThatAreMixedUpAreAProblem() throws Exception {
    try (PgBouncer bouncer = bouncer(PgBouncer.mixingStatementsUp())) {
      CommandRun run = doctor(bouncer.url("pooled"));
      assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
      assertThat(run.out())
          .contains("problem  pooling      A pooler gives a connection out for a transaction and")
          .contains("→ Add prepareThreshold=0 to --db-url, or give PgBouncer (1.21 or later)");
      assertThat(
              ask(
                  bouncer,
                  "SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%taskeri doctor%'"))
          .as("statements that doctor left behind")
          .isEqualTo("0");
    }
  }

  @Test
  void sessionsAreWellEvenWithPreparedStatements() throws Exception {
    try (PgBouncer bouncer = bouncer("pool_mode = session")) {
      CommandRun run = doctor(bouncer.url("pooled"));
      assertThat(run.exitCode()).as(run.out()).isZero();
      assertThat(run.out()).contains("A pooler gives a connection out for as long as it is open.");
    }
  }

  @Test
  void statementsAreRefused() throws Exception {
    try (PgBouncer bouncer = bouncer("pool_mode = statement")) {
      CommandRun run = doctor(bouncer.url("pooled") + "prepareThreshold=0");
      assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
      assertThat(run.outLines())
          .contains(
              "problem  pooling      A pooler gives a connection out for a single statement, so"
                  + " there are no transactions.",
              "                    → Set pool_mode = transaction in pgbouncer.ini.");
    }
  }

  @Test
  void aPoolerThatRefusesWhatTheDriverAsksForIsToldHowToIgnoreIt() throws Exception {
    try (PgBouncer bouncer = bouncer("ignore_startup_parameters =")) {
      CommandRun run = doctor(bouncer.url("pooled") + "prepareThreshold=0");
      assertThat(run.exitCode()).as(run.out()).isEqualTo(1);
      assertThat(run.out())
          .contains(
              "→ In pgbouncer.ini set ignore_startup_parameters = extra_float_digits,options.");
    }
  }

  @Test
  void theReadmeHasTheSettingsThatWereTried() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md")))
        .containsAll(PgBouncer.SETTINGS.lines().toList());
  }

  private static PgBouncer bouncer(String... settings) throws IOException {
    return PgBouncer.before(postgres.url(), OWNER, postgres.password().reveal(), settings);
  }

  private static CommandRun doctor(String url) {
    return CommandRun.of(
        Map.of("TASKERI_JWT_SECRET", "Vb3kQ9zR7mX1pL5tY8wN2cH6jF4gS0aE+uD/iOqKxZr"),
        "doctor",
        "--port=0",
        "--data-dir=" + directory.resolve("none"),
        "--db-url=" + url,
        "--db-user=anybody");
  }

  private static String ask(PgBouncer bouncer, String query) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(bouncer.url("pooled") + "prepareThreshold=0", "any", "");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
