package io.taskeri.persistence.internal.unit;

import java.io.Serial;
import java.sql.Connection;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Gives Hibernate no connection: each session is opened on one that was switched to its tenant, and
 * one that was opened without fails.
 */
final class NoConnections implements ConnectionProvider {
  @Serial private static final long serialVersionUID = 1;

  @Override
  public Connection getConnection() {
    throw new IllegalStateException("a session must be opened on a connection");
  }

  @Override
  public void closeConnection(Connection connection) {
    throw new IllegalStateException("Hibernate has no connection of its own");
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> type) {
    return type.isInstance(this);
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    return type.cast(this);
  }
}
