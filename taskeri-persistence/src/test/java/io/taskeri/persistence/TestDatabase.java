package io.taskeri.persistence;

import io.taskeri.persistence.pooler.PgBouncer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** An empty database of a test's own, dropped when it is closed. */
public final class TestDatabase implements AutoCloseable {
  private final String name = "taskeri_" + UUID.randomUUID().toString().replace("-", "");
  private final PGSimpleDataSource dataSource;

  private TestDatabase() throws SQLException {
    atServer("CREATE DATABASE " + name);
    dataSource = TestServer.dataSource(name);
  }

  /** Creates one. */
  public static TestDatabase create() throws SQLException {
    return new TestDatabase();
  }

  /**
   * New connections on each call, without a pool; what breaks one of {@link CitusRules} on them
   * fails its test, as on those of the storages below.
   */
  public DataSource dataSource() {
    return TappedDataSource.around(dataSource, CitusTap::new);
  }

  /** Where it is and who may use it. */
  public PGSimpleDataSource server() {
    return dataSource;
  }

  /** The same, whose statements show all of their values in their text form, arrays too. */
  public DataSource textual() {
    PGSimpleDataSource textual = new PGSimpleDataSource();
    textual.setUrl(String.valueOf(dataSource.getUrl()));
    textual.setUser(dataSource.getUser());
    textual.setPassword(dataSource.getPassword());
    textual.setPreferQueryMode(PreferQueryMode.SIMPLE);
    return textual;
  }

  /** A storage with a pool of its own, made as a server makes it. */
  public PostgresStorage storage() {
    return storage(8);
  }

  /** The same with so many connections, all of which may be one tenant's. */
  public PostgresStorage storage(int connections) {
    return builder().connections(connections).connectionsPerTenant(connections).build();
  }

  /** The same for another user of the database. */
  PostgresStorage storageAs(String user, String password) {
    return builder().user(user).password(password).connections(2).connectionsPerTenant(2).build();
  }

  /** Of a pool of its own for a storage, of which nothing is chosen yet. */
  PostgresStorageBuilder builder() {
    return builder("");
  }

  /**
   * The same with more in the URL.
   *
   * @param parameters such as {@code a=1&b=2}
   */
  PostgresStorageBuilder builder(String parameters) {
    String url = String.valueOf(dataSource.getUrl());
    return PostgresStorage.builder()
        .url(RuledDriver.url(url + (url.contains("?") ? "&" : "?") + parameters))
        .user(String.valueOf(dataSource.getUser()))
        .password(String.valueOf(dataSource.getPassword()));
  }

  /** A PgBouncer that leads to it by its name, and to the others of its server. */
  PgBouncer bouncer(String... settings) throws IOException {
    return PgBouncer.before(
        String.valueOf(dataSource.getUrl()),
        String.valueOf(dataSource.getUser()),
        Objects.requireNonNullElse(dataSource.getPassword(), ""),
        settings);
  }

  String name() {
    return name;
  }

  /** A connection of the caller's. */
  public Connection connect() throws SQLException {
    return dataSource.getConnection();
  }

  @Override
  public void close() throws SQLException {
    atServer("DROP DATABASE " + name + " WITH (FORCE)");
  }

  private static void atServer(String sql) throws SQLException {
    try (Connection connection = TestServer.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
