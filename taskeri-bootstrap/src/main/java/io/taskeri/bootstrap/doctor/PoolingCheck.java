package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * Finds out what stands between the server and the database. A connection that has its backend for
 * a transaction alone meets another's in the next, while one without a pooler keeps its own.
 */
final class PoolingCheck {
  private static final String BACKEND = "SELECT pg_backend_pid()";
  private static final String PREPARED = "SELECT 'prepared by taskeri doctor'";

  /** Under the name that the driver gave it; a pooler that keeps track gives it one of its own. */
  private static final String LEFT_BEHIND =
      """
      SELECT name FROM pg_catalog.pg_prepared_statements
      WHERE name LIKE 'S\\_%' AND statement LIKE '%prepared by taskeri doctor%'
      """;

  private PoolingCheck() {}

  static List<Finding> look(Database database) throws SQLException {
    try (Connection first = database.connectLikeServer();
        Connection second = database.connectLikeServer()) {
      return List.of(look(first, second));
    } catch (SQLException e) {
      return List.of(refused(e));
    }
  }

  private static Finding look(Connection first, Connection second) throws SQLException {
    first.setAutoCommit(false);
    second.setAutoCommit(false);
    prepare(first);
    String before = Answer.row(first, BACKEND).get(0);
    if (!Answer.row(first, BACKEND).get(0).equals(before)) {
      return forStatements();
    }
    first.commit();
    String others = Answer.row(second, BACKEND).get(0);
    if (others.equals(before)) {
      boolean leftBehind = forget(second);
      second.commit();
      return forTransactions(leftBehind);
    }
    String after = Answer.row(first, BACKEND).get(0);
    boolean unused = forget(first);
    first.commit();
    second.commit();
    return judge(before, after, String.valueOf(first.unwrap(PGConnection.class).getBackendPID()));
  }

  /** Prepares a statement if the server does so, though at once and not after some executions. */
  private static void prepare(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PREPARED)) {
      PGStatement settings = statement.unwrap(PGStatement.class);
      if (settings.getPrepareThreshold() > 0) {
        settings.setPrepareThreshold(1);
      }
      statement.executeQuery().close();
    }
  }

  /** Whether there was something to forget. */
  private static boolean forget(Connection connection) throws SQLException {
    List<String> names = Answer.column(connection, LEFT_BEHIND);
    try (Statement statement = connection.createStatement()) {
      for (String name : names) {
        statement.execute("DEALLOCATE \"" + name + "\"");
      }
    }
    return !names.isEmpty();
  }

  /**
   * What it means that a second connection had another backend.
   *
   * @param before the backend of the first connection
   * @param after its backend later, while the second was in a transaction
   * @param told the number that the first was told when it was made, which a pooler makes up
   */
  static Finding judge(String before, String after, String told) {
    if (!before.equals(after)) {
      return Finding.ok(
          "A pooler gives a connection out for a transaction. That will do, with PgBouncer from"
              + " 1.21 on; before, add prepareThreshold=0 to --db-url.");
    }
    return before.equals(told)
        ? Finding.ok("Each connection has a backend of its own.")
        : Finding.ok("A pooler gives a connection out for as long as it is open. That will do.");
  }

  /**
   * What it means that a second connection got the backend of the first.
   *
   * @param leftBehind whether a statement was there that the first had prepared
   */
  static Finding forTransactions(boolean leftBehind) {
    return leftBehind
        ? Finding.problem(
            "A pooler gives a connection out for a transaction and mixes prepared statements up:"
                + " requests fail.",
            "Add prepareThreshold=0 to --db-url, or give PgBouncer (1.21 or later)"
                + " max_prepared_statements = 200.")
        : Finding.ok("A pooler gives a connection out for a transaction. That will do.");
  }

  /** What it means that a transaction could not be begun. */
  static Finding refused(SQLException failure) {
    return String.valueOf(failure.getMessage()).contains("statement pooling")
        ? forStatements()
        : DatabaseRefusal.finding(failure);
  }

  private static Finding forStatements() {
    return Finding.problem(
        "A pooler gives a connection out for a single statement, so there are no transactions.",
        "Set pool_mode = transaction in pgbouncer.ini.");
  }
}
