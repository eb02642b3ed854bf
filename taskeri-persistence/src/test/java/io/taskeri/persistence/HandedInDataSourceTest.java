package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.contract.Sample;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An embedder's connection comes back as it went, whatever happened in between. */
class HandedInDataSourceTest {
  private static TestDatabase database;

  @BeforeAll
  static void create() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterAll
  static void drop() throws SQLException {
    database.close();
  }

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void a_connection_comes_back_as_it_went(boolean autoCommit, boolean readOnly)
      throws SQLException {
    try (Connection only = database.connect()) {
      only.setAutoCommit(autoCommit);
      only.setReadOnly(readOnly);
      try (PostgresStorage storage = PostgresStorage.using(always(only))) {
        Sample sample = Sample.in(storage);
        assertAsBefore(only, autoCommit, readOnly);
        storage.readInTenant(sample.context(), unit -> unit.users().find(sample.admin().id()));
        assertAsBefore(only, autoCommit, readOnly);
        assertThatThrownBy(
                () ->
                    storage.inTenant(
                        sample.context(),
                        unit -> {
                          unit.sessions().endAll(sample.admin().id(), Sample.NOW);
                          throw new IllegalArgumentException("planted");
                        }))
            .hasMessage("planted");
        assertAsBefore(only, autoCommit, readOnly);
        assertThatThrownBy(() -> storage.provision(sample.newTenant()))
            .isInstanceOf(RuntimeException.class);
        assertAsBefore(only, autoCommit, readOnly);
      }
      assertThat(only.isClosed()).isFalse();
    }
  }

  private static void assertAsBefore(Connection only, boolean autoCommit, boolean readOnly)
      throws SQLException {
    assertThat(only.isClosed()).isFalse();
    assertThat(only.getAutoCommit()).isEqualTo(autoCommit);
    assertThat(only.isReadOnly()).isEqualTo(readOnly);
    try (Connection other = database.connect();
        Statement statement = other.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                    + " AND state LIKE 'idle in transaction%'")) {
      row.next();
      assertThat(row.getInt(1)).as("transactions left open").isZero();
    }
  }

  static DataSource always(Connection only) {
    Connection lent =
        (Connection)
            Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(only, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            DataSource.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> lent);
  }
}
