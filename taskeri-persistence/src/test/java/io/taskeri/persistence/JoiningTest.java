package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.event.Event;
import io.taskeri.application.port.Storage;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An embedder's transaction, with rows of its own beside what our use cases write. */
class JoiningTest {
  private static TestDatabase database;
  private static PostgresStorage storage;
  private static Taskeri taskeri;
  private static Company acme;

  @BeforeAll
  static void create() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage();
    taskeri = Taskeri.builder().storage(storage).passwordHasher(new QuickHasher()).build();
    acme = Company.in(taskeri);
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA shop");
      statement.execute("CREATE TABLE shop.orders (number integer PRIMARY KEY)");
    }
  }

  @AfterAll
  static void drop() throws SQLException {
    taskeri.close();
    database.close();
  }

  /** A connection of theirs, in a transaction, whose search path is their own. */
  private static Connection begin() throws SQLException {
    Connection connection = database.connect();
    execute("SET search_path TO shop, public", connection);
    connection.setAutoCommit(false);
    return connection;
  }

  private static Company joined(Connection connection) {
    Storage joined = storage.joining(connection);
    return new Company(taskeri.over(joined, event -> {}), acme.registered());
  }

  @Test
  void a_row_of_theirs_and_a_project_of_ours_are_committed_together() throws SQLException {
    try (Connection theirs = begin()) {
      execute("INSERT INTO orders VALUES (1)", theirs);
      joined(theirs).project("ONE", Visibility.ORGANIZATION);
      assertThat(exists("ONE")).as("before the commit").isFalse();
      theirs.commit();
    }
    assertThat(exists("ONE")).isTrue();
    assertThat(orders(1)).isEqualTo(1);
  }

  @Test
  void a_row_of_theirs_and_a_project_of_ours_are_rolled_back_together() throws SQLException {
    try (Connection theirs = begin()) {
      joined(theirs).project("TWO", Visibility.ORGANIZATION);
      execute("INSERT INTO orders VALUES (2)", theirs);
      theirs.rollback();
    }
    assertThat(exists("TWO")).isFalse();
    assertThat(orders(2)).isZero();
  }

  @Test
  void their_search_path_is_theirs_again_whether_we_read_or_write_or_fail() throws SQLException {
    try (Connection theirs = begin()) {
      Company joined = joined(theirs);
      joined.label("joined");
      execute("INSERT INTO orders VALUES (3)", theirs);
      assertThatThrownBy(() -> joined.label("joined")).isInstanceOf(Conflict.class);
      execute("INSERT INTO orders VALUES (4)", theirs);
      joined.now(joined.admin());
      execute("INSERT INTO orders VALUES (5)", theirs);
      theirs.commit();
      assertThat(path(theirs)).isEqualTo("shop, public");
    }
    assertThat(orders(3)).isEqualTo(1);
    assertThat(orders(4)).isEqualTo(1);
    assertThat(orders(5)).isEqualTo(1);
  }

  @Test
  void a_search_path_of_their_transaction_ends_with_it_all_the_same() throws SQLException {
    try (Connection theirs = begin()) {
      execute("SET LOCAL search_path TO pg_catalog", theirs);
      joined(theirs).label("for a moment");
      assertThat(path(theirs)).isEqualTo("pg_catalog");
      theirs.rollback();
      assertThat(path(theirs)).isEqualTo("shop, public");
    }
  }

  @Test
  void a_connection_without_a_transaction_is_refused() throws SQLException {
    try (Connection theirs = database.connect()) {
      assertThatThrownBy(() -> joined(theirs).label("nowhere"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("turn autocommit off");
      assertThat(theirs.getAutoCommit()).isTrue();
    }
  }

  @Test
  void closing_ends_nothing_of_theirs() throws SQLException {
    try (Connection theirs = begin()) {
      Company joined = joined(theirs);
      joined.project("THREE", Visibility.ORGANIZATION);
      joined.taskeri().close();
      assertThat(theirs.isClosed()).isFalse();
      joined.project("FOUR", Visibility.ORGANIZATION);
      theirs.rollback();
    }
    assertThat(exists("THREE")).isFalse();
    assertThat(acme.now(acme.admin())).isEqualTo(acme.admin());
  }

  @Test
  void an_organization_registers_in_their_transaction_or_not_at_all() throws SQLException {
    try (Connection theirs = begin()) {
      Company globex = Company.in(taskeri.over(storage.joining(theirs), event -> {}));
      globex.label("theirs");
      theirs.rollback();
      assertThatThrownBy(() -> taskeri.tenants().find(globex.registered().tenant().id()))
          .isInstanceOf(NotFound.class);
      Company initech = Company.in(taskeri.over(storage.joining(theirs), event -> {}));
      execute("INSERT INTO orders VALUES (6)", theirs);
      theirs.commit();
      assertThat(taskeri.tenants().find(initech.registered().tenant().id()))
          .isEqualTo(initech.registered().tenant());
    }
    assertThat(orders(6)).isEqualTo(1);
  }

  @Test
  void what_happened_is_told_by_whoever_knows_of_the_commit() throws SQLException {
    List<Event> told = new ArrayList<>();
    List<Event> kept = new ArrayList<>();
    try (Connection theirs = begin()) {
      Taskeri joined = taskeri.over(storage.joining(theirs), kept::add);
      new Company(joined, acme.registered()).label("told later");
      assertThat(kept).hasSize(1);
      theirs.commit();
      told.addAll(kept);
    }
    assertThat(told.get(0).activity().subject().name()).isEqualTo("told later");
  }

  private static boolean exists(String key) {
    try {
      return taskeri.projects().get(acme.ada(), new ProjectKey(key)).key().value().equals(key);
    } catch (NotFound missing) {
      return false;
    }
  }

  private static void execute(String sql, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String path(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      return row.getString(1);
    }
  }

  private static int orders(int number) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM shop.orders WHERE number = " + number)) {
      row.next();
      return row.getInt(1);
    }
  }
}
