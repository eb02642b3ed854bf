package io.taskeri.persistence;

import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.schema.SchemaComparison;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * What a database holds, compared with what this program works with.
 *
 * @param made whether there is a directory
 * @param missing how many change sets the directory lacks
 * @param unknown those that it has and this program does not know: a newer one has been there
 * @param altered those that were applied in another form
 * @param tenants how many tenants there are
 * @param behind how many of them lack change sets
 * @param foreign how many of them have others than this program knows
 */
public record SchemaState(
    boolean made,
    int missing,
    List<String> unknown,
    List<String> altered,
    long tenants,
    long behind,
    long foreign) {
  /** With lists of its own. */
  public SchemaState {
    unknown = List.copyOf(unknown);
    altered = List.copyOf(altered);
  }

  /**
   * Reads it. Nothing is changed, while the first use of a {@link PostgresStorage} brings the
   * directory up to date.
   *
   * @param connection to the database, left as it was
   */
  public static SchemaState read(Connection connection) throws SQLException {
    return new SchemaComparison(new ChangeLogs()).read(connection);
  }
}
