package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Finds out what stands between the server and the database. A connection that has its backend for
 * a transaction alone meets another's in the next, while one without a pooler keeps its own.
 */
final class PoolingCheck {
  private static final String BACKEND = "SELECT pg_backend_pid()";

  private PoolingCheck() {}

  static List<Finding> look(Database database) throws SQLException {
    try (Connection first = database.connect();
        Connection second = database.connect()) {
      return List.of(look(first, second));
    } catch (SQLException e) {
      return List.of(refused(e));
    }
  }

  private static Finding look(Connection first, Connection second) throws SQLException {
    first.setAutoCommit(false);
    second.setAutoCommit(false);
    String before = Answer.row(first, BACKEND).get(0);
    if (!Answer.row(first, BACKEND).get(0).equals(before)) {
      return forStatements();
    }
    first.commit();
    String others = Answer.row(second, BACKEND).get(0);
    String after = Answer.row(first, BACKEND).get(0);
    first.commit();
    second.commit();
    return judge(before, others, after);
  }

  /**
   * What it means.
   *
   * @param before the backend of the first connection
   * @param others that of the second, in a transaction that began when the first had none
   * @param after that of the first again, while the second was in its transaction
   */
  static Finding judge(String before, String others, String after) {
    return before.equals(others) || !before.equals(after)
        ? Finding.ok(
            "A pooler gives a connection out for a transaction. That will do, with PgBouncer from"
                + " 1.21 on; before, add prepareThreshold=0 to --db-url.")
        : Finding.ok("Each connection has a backend of its own.");
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
