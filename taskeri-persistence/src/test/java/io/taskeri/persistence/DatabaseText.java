package io.taskeri.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** All text of all tables of all schemas, as a dump of a database has it. */
record DatabaseText(TestDatabase database) {
  private static final String OURS =
      "schemaname NOT IN ('pg_catalog', 'information_schema') AND schemaname NOT LIKE 'pg_%'";

  /** The tables in whose rows a word stands, in whatever case. */
  Set<String> tablesWith(String word) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.connect();
        Statement tables = connection.createStatement();
        ResultSet table =
            tables.executeQuery("SELECT schemaname, tablename FROM pg_tables WHERE " + OURS)) {
      while (table.next()) {
        String name = table.getString(1) + "." + table.getString(2);
        try (Statement statement = connection.createStatement();
            ResultSet row =
                statement.executeQuery(
                    "SELECT 1 FROM " + name + " t WHERE t::text ILIKE '%" + word + "%' LIMIT 1")) {
          if (row.next()) {
            found.add(table.getString(2));
          }
        }
      }
    }
    return found;
  }

  /** The schemas that are not PostgreSQL's own. */
  Set<String> schemas() throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT nspname FROM pg_namespace"
                    + " WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
