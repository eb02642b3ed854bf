package io.taskeri.persistence.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Brings the directory up to date by the same replay that makes tenants, in one transaction: killed
 * at any moment it leaves nothing, no lock either.
 */
public final class DirectoryMigration {
  /** The key of the advisory lock: the letters "taskeri". Servers that start at once take turns. */
  private static final long LOCK = 0x7461736b657269L;

  private final ChangeLog log;

  /**
   * @param log what the directory is made of
   */
  public DirectoryMigration(ChangeLog log) {
    this.log = log;
  }

  /**
   * Applies what is missing, in the caller's transaction.
   *
   * @return how many change sets were missing
   */
  public int run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
      statement.execute("SELECT set_config('search_path', 'public', true)");
    }
    return new Replay(connection, log).tail();
  }
}
