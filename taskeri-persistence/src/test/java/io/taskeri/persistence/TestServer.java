package io.taskeri.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL that all tests of one JVM share: the one that {@code TASKERI_TEST_DB_URL}, {@code
 * _USER} and {@code _PASSWORD} name, whose user must be allowed to create databases, or an embedded
 * one.
 */
final class TestServer {
  private static @Nullable PGSimpleDataSource running;

  private TestServer() {}

  /** Leads to the given database. */
  static PGSimpleDataSource dataSource(String database) {
    PGSimpleDataSource any = running();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(Objects.requireNonNull(any.getUrl()));
    source.setUser(any.getUser());
    source.setPassword(any.getPassword());
    source.setDatabaseName(database);
    return source;
  }

  /** Leads to the database from which others are created. */
  static PGSimpleDataSource dataSource() {
    return dataSource(Objects.requireNonNull(running().getDatabaseName()));
  }

  private static synchronized PGSimpleDataSource running() {
    PGSimpleDataSource source = running;
    if (source == null) {
      String url = System.getenv("TASKERI_TEST_DB_URL");
      source = url == null ? embedded() : named(url);
      running = source;
    }
    return source;
  }

  private static PGSimpleDataSource named(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(System.getenv("TASKERI_TEST_DB_USER"));
    source.setPassword(System.getenv("TASKERI_TEST_DB_PASSWORD"));
    return source;
  }

  private static PGSimpleDataSource embedded() {
    try {
      // Stopped by a shutdown hook of its own
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder().setServerConfig("max_locks_per_transaction", "256").start();
      return (PGSimpleDataSource) postgres.getPostgresDatabase();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
