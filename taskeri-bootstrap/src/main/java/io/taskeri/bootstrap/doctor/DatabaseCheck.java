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
        current_setting('statement_timeout'), current_database(), pg_is_in_recovery()
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
    if (row.get(3).equals("0")) {
      found.add(
          Finding.warning(
              "The time limits that a connection asks for do not hold, perhaps by its pooler.",
              "Set them for the login: ALTER ROLE … SET statement_timeout = '10s'."));
    }
    if (row.get(5).equals("t")) {
      found.add(
          Finding.problem(
              "It is a standby, which cannot be written to.",
              "Name the primary by --db-url, or promote this one."));
    }
    return found;
  }

  static Finding version(int major, String version, String database) {
    String message = "PostgreSQL " + version + " answers, database " + database + ".";
    return major < LEAST_VERSION
        ? Finding.problem(message, "Upgrade it: PostgreSQL 15 is the oldest that will do.")
        : Finding.ok(message);
  }
}
