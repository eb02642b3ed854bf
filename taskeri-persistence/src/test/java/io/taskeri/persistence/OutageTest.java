package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.TaskStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that is there and cannot serve all of it is not told as one that is away. */
class OutageTest {
  private TestDatabase database;
  private PostgresStorage storage;
  private Sample sample;

  @BeforeEach
  void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage(2);
    sample = Sample.in(storage);
  }

  @AfterEach
  void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Test
  void who_creates_a_task_during_a_long_import_is_told_what_to_wait_for() throws SQLException {
    Project web = sample.project("WEB", Visibility.ORGANIZATION);
    Held.after(
        storage,
        sample.context(),
        unit -> unit.tasks().count(web.id(), TaskStatus.TODO),
        () ->
            assertTold(
                ErrorCode.OVERLOADED,
                "Another change of the same data takes long, such as an import."
                    + " Try again in a moment.",
                () -> sample.task(web, "A task")));
    assertThat(sample.task(web, "A task").key().number()).isEqualTo(2);
  }

  @Test
  void a_statement_that_takes_too_long_is_given_up() {
    assertTold(
        ErrorCode.OVERLOADED,
        "This took the database too long and was given up.",
        () ->
            storage.inTenant(
                sample.context(),
                unit -> execute(unit, "SET LOCAL statement_timeout = 1", "SELECT pg_sleep(60)")));
  }

  @Test
  void a_pool_that_is_used_up_is_no_database_that_is_away() throws SQLException {
    Held.idle(
        storage,
        sample.context(),
        () ->
            Held.idle(
                storage,
                sample.context(),
                () -> {
                  assertTold(
                      ErrorCode.OVERLOADED,
                      "All connections to the database are in use. Try again in a moment.",
                      () -> storage.inDirectory(unit -> unit.tenants()));
                  assertThat(storage.isReachable()).isTrue();
                }));
  }

  @Test
  void a_server_without_a_free_connection_serves_those_that_it_has() throws SQLException {
    String role = "few_" + sample.tenant().schema().value().substring(7);
    sql("CREATE ROLE %s LOGIN PASSWORD 'few' CONNECTION LIMIT 1".formatted(role));
    sql("GRANT pg_read_all_data, pg_write_all_data TO " + role);
    try (PostgresStorage limited = database.storageAs(role, "few")) {
      Held.idle(
          limited,
          sample.context(),
          () ->
              assertTold(
                  ErrorCode.DATABASE_UNAVAILABLE,
                  "The database takes no more connections at present.",
                  () -> limited.readInTenant(sample.context(), TenantUnit::tenant)));
    } finally {
      sql("DROP ROLE " + role);
    }
  }

  @Test
  void a_database_that_can_only_be_read_is_read() throws SQLException {
    sql("ALTER DATABASE %s SET default_transaction_read_only = on".formatted(database.name()));
    try (PostgresStorage standby = database.storage(1)) {
      assertThat(standby.<Object>readInTenant(sample.context(), TenantUnit::tenant))
          .isEqualTo(sample.tenant());
      assertTold(
          ErrorCode.DATABASE_UNAVAILABLE,
          "The database can only be read at present, and not be changed.",
          () ->
              new Sample(standby, sample.tenant(), sample.roles(), sample.admin(), sample.session())
                  .project("WEB", Visibility.ORGANIZATION));
    }
  }

  @Test
  void a_connection_that_the_server_ended_is_told_as_such() {
    assertTold(
        ErrorCode.DATABASE_UNAVAILABLE,
        "The database ended the connection.",
        () ->
            storage.inTenant(
                sample.context(),
                unit -> execute(unit, "SELECT pg_terminate_backend(pg_backend_pid())")));
    assertThat(storage.isReachable()).isTrue();
  }

  private static TenantUnit execute(TenantUnit unit, String... statements) {
    try (Statement statement = PostgresStorage.connection(unit).createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return unit;
  }

  private static void assertTold(ErrorCode code, String words, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Unavailable.class)
        .hasMessage(words)
        .extracting("code")
        .isEqualTo(code);
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
