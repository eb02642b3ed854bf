package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL carries out the pages of lists, in an organization of a test's own. */
final class PagePlans implements AutoCloseable {
  private final List<String> pages = new ArrayList<>();
  private final List<String> large;
  private final TestDatabase database;
  private final PostgresStorage storage;
  private final Sample acme;

  /**
   * @param large the tables that must never be read from end to end
   */
  PagePlans(String... large) throws SQLException {
    this.large = List.of(large);
    database = TestDatabase.create();
    var tap =
        new TappedDataSource.Tap() {
          @Override
          public void bound(Statement statement) {
            if (statement.toString().replaceAll("\\s+", " ").contains(") page JOIN")) {
              pages.add(statement.toString());
            }
          }
        };
    storage = PostgresStorage.using(TappedDataSource.around(database.dataSource(), tap));
    acme = Sample.in(storage);
  }

  Sample acme() {
    return acme;
  }

  /** Carries out what makes many rows, and lets the planner know them. */
  void fill(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      statement.execute("VACUUM ANALYZE");
    }
  }

  /** The page is found by the index. */
  void assertUsed(String index, Work<TenantUnit, Object> work) throws SQLException {
    pages.clear();
    storage.readInTenant(acme.context(), work);
    assertThat(pages).hasSize(1);
    List<String> plan = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet line = statement.executeQuery("EXPLAIN " + pages.get(0))) {
      while (line.next()) {
        plan.add(line.getString(1));
      }
    }
    assertThat(String.join("\n", plan))
        .containsPattern("Scan[\\w ]* (using|on) " + index + "\\b")
        .doesNotContain(large.stream().map(it -> "Seq Scan on " + it).toList());
  }

  private Connection connect() throws SQLException {
    Connection connection = database.connect();
    connection.setSchema(acme.tenant().schema().value());
    return connection;
  }

  @Override
  public void close() throws SQLException {
    storage.close();
    database.close();
  }
}
