package io.taskeri.persistence;

import io.taskeri.persistence.pooler.PgBouncer;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own behind a PgBouncer of its own. */
record PooledDatabase(TestDatabase database, PgBouncer bouncer) implements AutoCloseable {
  /**
   * Creates both; the test is skipped where PgBouncer is not installed.
   *
   * @param connections how many the pooler has to the server
   */
  static PooledDatabase create(int connections) throws SQLException, IOException {
    Assumptions.assumeTrue(
        PgBouncer.isInstalled(), "PgBouncer is not installed: nothing is tried through a pooler");
    TestDatabase database = TestDatabase.create();
    return new PooledDatabase(database, database.bouncer("default_pool_size = " + connections));
  }

  /** A storage made as a server makes it. */
  PostgresStorage storage(int connections) {
    return builder().connections(connections).connectionsPerTenant(connections).build();
  }

  PostgresStorageBuilder builder() {
    return PostgresStorage.builder().url(url()).user("anybody");
  }

  /** New connections on each call. */
  DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    return source;
  }

  private String url() {
    return bouncer.url(database.name()) + "prepareThreshold=0";
  }

  @Override
  public void close() throws SQLException {
    bouncer.close();
    database.close();
  }
}
