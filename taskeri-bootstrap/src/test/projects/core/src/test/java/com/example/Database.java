package com.example;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of the test's own: on the server that {@code TASKERI_TEST_DB_URL}, {@code _USER} and
 * {@code _PASSWORD} name, or on an embedded one.
 */
final class Database implements AutoCloseable {
  private final String name = "example_" + UUID.randomUUID().toString().replace("-", "");
  private final String url = System.getenv("TASKERI_TEST_DB_URL");
  private final EmbeddedPostgres embedded = url == null ? EmbeddedPostgres.start() : null;

  Database() throws IOException, SQLException {
    execute("CREATE DATABASE " + name);
  }

  PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = server();
    source.setDatabaseName(name);
    return source;
  }

  private PGSimpleDataSource server() {
    if (embedded != null) {
      return (PGSimpleDataSource) embedded.getPostgresDatabase();
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(System.getenv("TASKERI_TEST_DB_USER"));
    source.setPassword(System.getenv("TASKERI_TEST_DB_PASSWORD"));
    return source;
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    execute("DROP DATABASE " + name + " WITH (FORCE)");
    if (embedded != null) {
      embedded.close();
    }
  }
}
