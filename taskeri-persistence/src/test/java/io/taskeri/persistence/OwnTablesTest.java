package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Change;
import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.event.Event;
import io.taskeri.application.label.LabelSort;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.TaskKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An embedder's tables in each tenant's schema, made with it and used in units of work. */
class OwnTablesTest {
  private static final List<Event> TOLD = new ArrayList<>();

  private static TestDatabase database;
  private static PostgresStorage storage;
  private static Taskeri taskeri;
  private static Invoices invoices;
  private static Company acme;
  private static TaskKey billed;

  @BeforeAll
  static void create() throws SQLException {
    database = TestDatabase.create();
    storage =
        PostgresStorage.builder()
            .dataSource(database.dataSource())
            .tenantChangeLog(Invoices.CHANGE_LOG, Invoices.class.getClassLoader())
            .build();
    taskeri =
        Taskeri.builder()
            .storage(storage)
            .passwordHasher(new QuickHasher())
            .eventListener(TOLD::add)
            .build();
    invoices = new Invoices(taskeri);
    acme = Company.in(taskeri);
    billed = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "Invoice PDF").key();
  }

  @AfterAll
  static void drop() throws SQLException {
    taskeri.close();
    database.close();
  }

  @Test
  void a_new_tenant_has_their_change_sets_after_ours_and_they_are_noted_down() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT filename, id FROM "
                    + acme.registered().tenant().schema().value()
                    + ".databasechangelog ORDER BY orderexecuted DESC LIMIT 2")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("invoices/invoices.sql");
      assertThat(row.getString(2)).isEqualTo("cost-centre");
      row.next();
      assertThat(row.getString(2)).isEqualTo("invoices");
    }
  }

  @Test
  void who_does_not_know_their_change_sets_does_not_serve_the_tenant() {
    try (PostgresStorage plain = PostgresStorage.using(database.dataSource())) {
      assertThatThrownBy(() -> plain.readInTenant(acme.ada(), TenantUnit::access))
          .extracting("code")
          .isEqualTo(ErrorCode.TENANT_UNAVAILABLE);
    }
  }

  @Test
  void their_use_case_works_on_their_table_and_our_task_in_one_transaction() {
    TOLD.clear();
    invoices.bill(acme.ada(), billed, 4200);
    assertThat(invoices.amount(acme.ada(), billed)).isEqualTo(4200);
    assertThat(TOLD)
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.activity().change())
                    .hasToString("FieldChange[field=invoice, from=null, to=4200]"));
    TOLD.clear();
    assertThatThrownBy(() -> invoices.bill(acme.ada(), billed, -1))
        .rootCause()
        .hasMessageContaining("invoices_amount_valid");
    assertThat(TOLD).isEmpty();
    acme.taskeri().tasks().delete(acme.ada(), billed, OptionalLong.empty());
    assertThat(count(acme)).isZero();
  }

  @Test
  void their_table_is_another_in_each_tenant() {
    Company globex = Company.in(taskeri);
    TaskKey key = globex.task(globex.project("OPS", Visibility.ORGANIZATION), "Billed").key();
    long before = count(acme);
    invoices.bill(globex.ada(), key, 1);
    assertThat(count(globex)).isEqualTo(1);
    assertThat(count(acme)).isEqualTo(before);
  }

  @Test
  void our_permissions_hold_in_their_use_case() {
    Company globex = Company.in(taskeri);
    TaskKey key = globex.task(globex.project("OPS", Visibility.PRIVATE), "Secret").key();
    assertThatThrownBy(() -> invoices.bill(globex.as(globex.employee("Grace")), key, 1))
        .extracting("code")
        .isEqualTo(ErrorCode.FORBIDDEN);
    assertThatThrownBy(() -> invoices.bill(globex.as(globex.add("Mia", Role.MANAGER)), key, 1))
        .extracting("code")
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"commit", "rollback", "setAutoCommit", "setSchema"})
  void a_unit_s_transaction_is_not_theirs_to_end(String call) {
    assertThatThrownBy(
            () ->
                taskeri.change(
                    acme.ada(), change -> misuse(call, PostgresStorage.connection(change.unit()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(call + " is not for who works inside a unit");
  }

  private static Connection misuse(String call, Connection connection) {
    try {
      switch (call) {
        case "commit" -> connection.commit();
        case "rollback" -> connection.rollback();
        case "setAutoCommit" -> connection.setAutoCommit(true);
        default -> connection.setSchema("public");
      }
      return connection;
    } catch (SQLException refused) {
      throw new IllegalArgumentException(refused);
    }
  }

  @Test
  void they_may_close_the_connection_by_habit_and_go_back_to_a_savepoint() {
    long before = count(acme);
    long within =
        taskeri.change(
            acme.ada(),
            change -> {
              try (Connection connection = PostgresStorage.connection(change.unit());
                  Statement statement = connection.createStatement()) {
                Savepoint savepoint = connection.setSavepoint();
                statement.execute("DELETE FROM invoices");
                connection.rollback(savepoint);
              } catch (SQLException refused) {
                throw new IllegalArgumentException(refused);
              }
              return count(change.unit());
            });
    assertThat(within).isEqualTo(before);
  }

  @Test
  void our_use_cases_can_be_a_part_of_theirs() {
    long before = count(acme);
    assertThatThrownBy(
            () ->
                taskeri.change(
                    acme.ada(),
                    change -> {
                      label("undone", change);
                      throw new IllegalArgumentException("planted");
                    }))
        .hasMessage("planted");
    long after =
        taskeri.change(
            acme.ada(),
            change -> {
              label("kept", change);
              return count(change.unit()); // still in the tenant's schema
            });
    assertThat(after).isEqualTo(before);
    assertThat(
            taskeri
                .labels()
                .list(acme.ada(), SearchWords.none(), PageRequest.by(LabelSort.NAME))
                .items())
        .extracting(it -> it.details().name())
        .contains("kept")
        .doesNotContain("undone");
  }

  private static void label(String name, Change change) {
    Storage inside = storage.joining(PostgresStorage.connection(change.unit()));
    new Company(taskeri.over(inside, TOLD::add), acme.registered()).label(name);
  }

  @Test
  void a_unit_in_memory_has_no_connection() {
    try (Taskeri memory =
        Taskeri.builder()
            .storage(InMemoryStorage.create())
            .passwordHasher(new QuickHasher())
            .build()) {
      Company company = Company.in(memory);
      assertThatThrownBy(() -> memory.read(company.ada(), PostgresStorage::connection))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static long count(Company company) {
    return taskeri.read(company.ada(), OwnTablesTest::count);
  }

  private static long count(TenantUnit unit) {
    try (Statement statement = PostgresStorage.connection(unit).createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM invoices")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException refused) {
      throw new IllegalArgumentException(refused);
    }
  }
}
