package io.taskeri.persistence.internal.transfer;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements without parameters. */
final class Sql {
  private Sql() {}

  /** Runs one whose rows nobody wants. */
  static void execute(String sql, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
