package io.taskeri.persistence.internal.unit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * A part of a transaction of somebody else's, who alone ends it. What the unit of work has done is
 * kept for that end, or undone by a savepoint; afterwards the search path is the owner's again.
 */
final class JoinedLease implements Lease {
  private final Connection connection;
  private final boolean readOnly;
  private final String path;
  private final Savepoint before;

  /**
   * Begins the part.
   *
   * @throws IllegalStateException when the connection commits each statement by itself
   */
  JoinedLease(Connection connection, boolean readOnly) throws SQLException {
    if (connection.getAutoCommit()) {
      throw new IllegalStateException(
          "a transaction can be joined only where there is one: turn autocommit off");
    }
    this.connection = connection;
    this.readOnly = readOnly;
    path = path();
    before = connection.setSavepoint();
    if (readOnly) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("SET TRANSACTION READ ONLY"); // until the savepoint is left
      }
    }
  }

  private String path() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT current_setting('search_path')")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void commit() throws SQLException {
    if (readOnly) {
      undo();
      return;
    }
    try (PreparedStatement restore =
        connection.prepareStatement("SELECT set_config('search_path', ?, true)")) {
      restore.setString(1, path);
      restore.execute();
    }
    connection.releaseSavepoint(before);
  }

  @Override
  public void rollback(Throwable failure) {
    try {
      undo();
    } catch (SQLException | RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  /** Takes the search path back too, and with it that only reading is allowed. */
  private void undo() throws SQLException {
    connection.rollback(before);
    connection.releaseSavepoint(before);
  }

  @Override
  public void close() {
    // the connection is the owner's
  }
}
