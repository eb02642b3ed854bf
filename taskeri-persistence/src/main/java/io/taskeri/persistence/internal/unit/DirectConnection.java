package io.taskeri.persistence.internal.unit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A connection for what no transaction can do. It is closed for good, with all that was set on it.
 */
public final class DirectConnection {
  private static final Logger LOG = System.getLogger(DirectConnection.class.getName());

  private DirectConnection() {}

  /** Does the step, each statement of which commits by itself. */
  public static <R> R run(DataSource dataSource, Transactions.Step<R> step) {
    try (Connection connection = dataSource.getConnection()) {
      try {
        connection.setAutoCommit(true);
        return step.in(connection);
      } finally {
        discard(connection);
      }
    } catch (SQLException | RuntimeException failure) {
      throw Failures.translate(failure, false);
    }
  }

  private static void discard(Connection connection) {
    try {
      PooledLease.discard(connection);
    } catch (SQLException closed) {
      LOG.log(Level.DEBUG, "a connection was closed for good", closed);
    }
  }
}
