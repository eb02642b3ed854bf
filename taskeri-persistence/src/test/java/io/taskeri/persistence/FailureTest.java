package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a storage says when the database does not do what it is asked. */
class FailureTest {
  private static TestDatabase database;
  private static PostgresStorage storage;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage(1);
  }

  @AfterAll
  static void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void a_database_that_is_away_is_told_within_seconds() throws Exception {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    assertToldWithinSeconds(nobody);
  }

  @Test
  void a_database_that_says_nothing_is_given_up_by_all_who_ask_at_once() throws Exception {
    try (ServerSocket silent = new ServerSocket(0)) {
      assertToldWithinSeconds(silent.getLocalPort());
    }
  }

  private static void assertToldWithinSeconds(int port) throws Exception {
    ExecutorService askers = Executors.newFixedThreadPool(8);
    try (PostgresStorage away =
        PostgresStorage.builder().url("jdbc:postgresql://127.0.0.1:" + port + "/none").build()) {
      Callable<Object> call =
          () -> {
            assertUnavailable(
                ErrorCode.DATABASE_UNAVAILABLE, () -> away.inDirectory(unit -> unit.tenants()));
            return away;
          };
      long begin = System.nanoTime();
      for (Future<Object> asked : askers.invokeAll(Collections.nCopies(8, call))) {
        asked.get();
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
    } finally {
      askers.shutdown();
    }
  }

  @Test
  void a_missing_schema_is_never_another_one() throws SQLException {
    Sample sample = Sample.in(storage);
    execute("DROP SCHEMA " + sample.tenant().schema() + " CASCADE");

    assertUnavailable(
        ErrorCode.TENANT_UNAVAILABLE,
        () -> storage.readInTenant(sample.context(), unit -> unit.access()));
  }

  @Test
  void a_schema_of_another_version_is_not_served() throws SQLException {
    Sample sample = Sample.in(storage);
    execute(
        "UPDATE public.tenants SET schema_version = '0-old' WHERE id = '%s'"
            .formatted(sample.tenant().id()));

    assertUnavailable(
        ErrorCode.TENANT_UNAVAILABLE,
        () -> storage.readInTenant(sample.context(), unit -> unit.tenant()));
  }

  @Test
  void a_statement_that_was_prepared_for_another_shape_is_prepared_again() throws SQLException {
    Sample sample = Sample.in(storage);
    Task task = sample.task(sample.project("WEB", Visibility.ORGANIZATION), "A task");
    for (int i = 0; i < 10; i++) {
      assertThat(title(sample, task)).isEqualTo("A task");
    }
    execute(
        "ALTER TABLE %s.tasks ALTER COLUMN title TYPE varchar(300)"
            .formatted(sample.tenant().schema()));

    assertThat(title(sample, task)).isEqualTo("A task");
  }

  /** The same as above, for servers from 18 on, with which the driver prepares again by itself. */
  @Test
  void the_servers_refusal_of_a_prepared_statement_is_no_failure() throws SQLException {
    Sample sample = Sample.in(storage);
    List<String> sent = new ArrayList<>();
    var refusing =
        new TappedDataSource.Tap() {
          @Override
          public void execute(String sql, Connection connection) throws SQLException {
            sent.add(sql);
            if (sent.size() == 2) {
              throw new PSQLException(
                  new ServerErrorMessage("SERROR\0C0A000\0Many text\0RRevalidateCachedQuery\0"));
            }
          }
        };
    try (PostgresStorage refused =
        PostgresStorage.using(TappedDataSource.around(database.dataSource(), refusing))) {
      refused.migrateDirectory();
      sent.clear();

      List<Role> roles = refused.readInTenant(sample.context(), unit -> unit.roles().all());
      assertThat(roles).hasSize(3);
    }
    assertThat(sent).hasSize(6).contains("ROLLBACK").endsWith("COMMIT");
  }

  @Test
  void a_lock_that_is_not_to_be_had_is_given_up() throws SQLException {
    Sample sample = Sample.in(storage);
    Task task = sample.task(sample.project("WEB", Visibility.ORGANIZATION), "A task");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT id FROM " + sample.tenant().schema() + ".tasks FOR UPDATE");

      assertUnavailable(
          ErrorCode.OVERLOADED,
          () ->
              storage.inTenant(
                  sample.context(), unit -> unit.tasks().lock(task.id(), sample.viewer())));
    }
  }

  @Test
  void each_retry_key_takes_twenty_expired_ones_along() throws SQLException {
    Sample sample = Sample.in(storage);
    for (int i = 0; i < 30; i++) {
      remember(sample, "old " + i, false);
    }
    remember(sample, "new", true);

    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM " + sample.tenant().schema() + ".idempotency_keys")) {
      row.next();
      assertThat(row.getInt(1)).isEqualTo(11);
    }
  }

  private static void remember(Sample sample, String key, boolean afterTheOthersExpired) {
    storage.inTenant(
        sample.context(),
        unit -> {
          unit.retries()
              .add(
                  new RetryKey("scope", key, "fingerprint"),
                  Sample.id(),
                  afterTheOthersExpired ? Sample.NOW.plus(RetryLog.KEPT) : Sample.NOW);
          return unit;
        });
  }

  private static String title(Sample sample, Task task) {
    return storage.readInTenant(
        sample.context(),
        unit -> unit.tasks().find(task.id(), sample.viewer()).orElseThrow().details().title());
  }

  private static void assertUnavailable(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(Unavailable.class).extracting("code").isEqualTo(code);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
