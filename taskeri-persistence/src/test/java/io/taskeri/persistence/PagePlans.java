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
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * How PostgreSQL carries out the pages of lists, searches and counts, in an organization of a
 * test's own.
 */
final class PagePlans implements AutoCloseable {
  private static final Pattern BUFFERS =
      Pattern.compile("Buffers: shared hit=(\\d+)(?: read=(\\d+))?");

  /** What marks the statements of lists, of searches and of counts. */
  private static final Pattern WANTED =
      Pattern.compile("\\) page\\s+JOIN|\\) best\\s+LEFT JOIN|WITH chosen ");

  private final List<String> pages = new ArrayList<>();
  private final List<String> large;
  private final TestDatabase database;
  private final PostgresStorage storage;
  private final Sample acme;

  /**
   * @param large the tables that must never be read from end to end
   */
  PagePlans(String... large) throws SQLException {
    this(TestDatabase.create(), TestDatabase::dataSource, large);
  }

  private PagePlans(
      TestDatabase database, Function<TestDatabase, DataSource> source, String... large) {
    this.large = List.of(large);
    this.database = database;
    var tap =
        new TappedDataSource.Tap() {
          @Override
          public void bound(Statement statement) {
            if (WANTED.matcher(statement.toString()).find()) {
              pages.add(statement.toString());
            }
          }
        };
    storage = PostgresStorage.using(TappedDataSource.around(source.apply(database), tap));
    acme = Sample.in(storage);
  }

  /** The same for filters of which several values are bound as an array. */
  static PagePlans textual(String... large) throws SQLException {
    return new PagePlans(TestDatabase.create(), TestDatabase::textual, large);
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
    assertThat(explain("EXPLAIN ", work))
        .containsPattern("Scan[\\w ]* (using|on) " + index + "\\b")
        .doesNotContain(scans());
  }

  /** The page is found by some index. */
  void assertIndexed(Work<TenantUnit, Object> work) throws SQLException {
    assertThat(explain("EXPLAIN ", work)).doesNotContain(scans());
  }

  private List<String> scans() {
    return large.stream().map(it -> "Seq Scan on " + it).toList();
  }

  /** How many blocks of 8 KiB were looked at to read the page. */
  int blocks(Work<TenantUnit, Object> work) throws SQLException {
    String plan = explain("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) ", work);
    Matcher buffers = BUFFERS.matcher(plan);
    assertThat(buffers.find()).as(plan).isTrue();
    String read = buffers.group(2);
    return Integer.parseInt(buffers.group(1)) + (read == null ? 0 : Integer.parseInt(read));
  }

  private String explain(String how, Work<TenantUnit, Object> work) throws SQLException {
    pages.clear();
    storage.readInTenant(acme.context(), work);
    assertThat(pages).hasSize(1);
    List<String> plan = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet line = statement.executeQuery(how + pages.get(0))) {
      while (line.next()) {
        plan.add(line.getString(1));
      }
    }
    return String.join("\n", plan);
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
