package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks whether the database lets in as many connections as the pool of a server may open. */
final class ConnectionsCheck {
  /** The least of three limits, of which those of role and database are -1 where there is none. */
  private static final String LIMIT =
      """
      SELECT least(
        current_setting('max_connections')::integer
          - current_setting('superuser_reserved_connections')::integer
          - coalesce(nullif(current_setting('reserved_connections', true), ''), '0')::integer,
        (SELECT nullif(rolconnlimit, -1) FROM pg_catalog.pg_roles WHERE rolname = current_user),
        (SELECT nullif(datconnlimit, -1) FROM pg_catalog.pg_database
         WHERE datname = current_database()))
      """;

  private ConnectionsCheck() {}

  static List<Finding> look(Connection connection, int pool) throws SQLException {
    return List.of(judge(Integer.parseInt(Answer.row(connection, LIMIT).get(0)), pool));
  }

  static Finding judge(int limit, int pool) {
    String message =
        "The database lets %d connections in; each server opens up to %d.".formatted(limit, pool);
    if (limit < pool) {
      return Finding.problem(
          message,
          "Raise max_connections, or the connection limit of the login or database, or lower"
              + " --db-connections.");
    }
    return limit < 2 * pool
        ? Finding.warning(message, "Raise max_connections before a second server is started.")
        : Finding.ok(message);
  }
}
