package io.taskeri.persistence.internal.unit;

import io.taskeri.application.migration.Patience;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * How long a connection waits while it changes or moves a whole tenant: longer for answers, and
 * shorter for locks.
 */
public final class Timeouts {
  /** The server gives up first, and the connection is kept. */
  private static final Duration MORE = Duration.ofSeconds(5);

  /** An index may take long, and holds nobody up. */
  private static final Duration FOR_AN_INDEX = Duration.ofHours(1);

  /** A table may be large, and whoever takes or brings its rows slow. */
  private static final Duration FOR_A_TRANSFER = Duration.ofHours(6);

  private static final Duration LOCK_OF_A_TRANSFER = Duration.ofSeconds(10);

  private static final String SET =
      "SELECT set_config('lock_timeout', ?, %1$s), set_config('statement_timeout', ?, %1$s)";
  private static final String IN_TRANSACTION = SET.formatted("true");
  private static final String IN_SESSION = SET.formatted("false");

  private Timeouts() {}

  /**
   * Sets them until the transaction ends, but for the wait for the network.
   *
   * @return that wait as it was, in milliseconds
   */
  public static int begin(Patience patience, Connection connection) throws SQLException {
    int before = connection.getNetworkTimeout();
    wait(patience.statement(), connection);
    set(IN_TRANSACTION, patience.lock(), patience.statement(), connection);
    return before;
  }

  /** Sets the wait for the network back. */
  public static void end(int before, Connection connection) throws SQLException {
    if (!connection.isClosed()) {
      connection.setNetworkTimeout(Runnable::run, before);
    }
  }

  /** For an index that is made concurrently, on a connection that is not used afterwards. */
  public static void forAnIndex(Connection connection) throws SQLException {
    wait(FOR_AN_INDEX, connection);
    set(IN_SESSION, Duration.ZERO, FOR_AN_INDEX, connection);
  }

  /**
   * For a tenant that is read or made as a whole, until the transaction ends; the wait for the
   * network stays. Being no query, it takes no snapshot.
   */
  public static void forATransfer(Connection connection) throws SQLException {
    wait(FOR_A_TRANSFER, connection);
    try (Statement set = connection.createStatement()) {
      set.execute("SET LOCAL lock_timeout = " + LOCK_OF_A_TRANSFER.toMillis());
      set.execute("SET LOCAL statement_timeout = " + FOR_A_TRANSFER.toMillis());
    }
  }

  private static void wait(Duration statement, Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, (int) statement.plus(MORE).toMillis());
  }

  private static void set(String sql, Duration lock, Duration statement, Connection connection)
      throws SQLException {
    try (PreparedStatement set = connection.prepareStatement(sql)) {
      set.setString(1, String.valueOf(lock.toMillis()));
      set.setString(2, String.valueOf(statement.toMillis()));
      set.execute();
    }
  }
}
