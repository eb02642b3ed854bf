package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a query answers, as text. */
final class Answer {
  private Answer() {}

  /** All rows; what is null is empty. */
  static List<List<String>> rows(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(Objects.toString(result.getString(i), ""));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** The first row. */
  static List<String> row(Connection connection, String query) throws SQLException {
    return rows(connection, query).get(0);
  }

  /** The first column. */
  static List<String> column(Connection connection, String query) throws SQLException {
    return rows(connection, query).stream().map(it -> it.get(0)).toList();
  }

  /** The first few of many names. */
  static String some(List<String> names) {
    int shown = Math.min(names.size(), 3);
    String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + more;
  }
}
