package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks whether the database is one that can be worked with. */
final class DatabaseCheck {
  private static final int LEAST_VERSION = 15;

  private static final String WHICH =
      """
      SELECT current_setting('server_version_num')::integer / 10000,
        current_setting('server_version'), current_setting('server_encoding'),
        current_user, current_database(), pg_is_in_recovery()
      """;

  /** Those of the limits that do not hold, with what they are unless told otherwise. */
  private static final String UNLIMITED =
      """
      SELECT l.name || ' = ''' || l.usual || ''''
      FROM (VALUES ('statement_timeout', '10s'), ('lock_timeout', '3s'),
        ('idle_in_transaction_session_timeout', '30s')) AS l (name, usual)
      WHERE current_setting(l.name) = '0'
      """;

  private DatabaseCheck() {}

  static List<Finding> look(Connection connection) throws SQLException {
    List<String> row = Answer.row(connection, WHICH);
    List<Finding> found = new ArrayList<>();
    found.add(version(Integer.parseInt(row.get(0)), row.get(1), row.get(4)));
    if (!row.get(2).equals("UTF8")) {
      found.add(
          Finding.problem(
              "Its encoding is " + row.get(2) + ", and not UTF8.",
              "Make another by createdb --encoding=UTF8 --template=template0."));
    }
    List<String> unlimited = Answer.column(connection, UNLIMITED);
    if (!unlimited.isEmpty()) {
      found.add(unlimited(row.get(3), unlimited));
    }
    if (row.get(5).equals("t")) {
      found.add(
          Finding.problem(
              "It is a standby, which cannot be written to.",
              "Name the primary by --db-url, or promote this one."));
    }
    return found;
  }

  private static Finding unlimited(String user, List<String> settings) {
    String set = "ALTER ROLE \"" + user + "\" SET ";
    return Finding.warning(
        "Time limits that a connection asks for do not hold, perhaps because of a pooler.",
        "Run " + set + String.join("; " + set, settings) + "; then restart the pooler.");
  }

  static Finding version(int major, String version, String database) {
    String message = "PostgreSQL " + version + " answers, database " + database + ".";
    return major < LEAST_VERSION
        ? Finding.problem(message, "Upgrade it: PostgreSQL 15 is the oldest that will do.")
        : Finding.ok(message);
  }
}
