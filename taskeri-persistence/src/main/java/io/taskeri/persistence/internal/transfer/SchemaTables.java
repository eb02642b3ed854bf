package io.taskeri.persistence.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The tables and sequences of a schema, by what PostgreSQL's catalogue says of them. */
final class SchemaTables {
  /** The order of text in a key must be the same on every server. */
  private static final String COLUMNS =
      """
      SELECT c.relname, a.attname, a.attcollation <> 0,
        coalesce(array_position(i.indkey::int2[], a.attnum), -1)
      FROM pg_catalog.pg_class c
      JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
        AND NOT a.attisdropped AND a.attgenerated = ''
      LEFT JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND i.indisprimary
      WHERE c.relnamespace = to_regnamespace(?) AND c.relkind = 'r'
      ORDER BY c.relname COLLATE "C", a.attnum
      """;

  private static final String SEQUENCES =
      """
      SELECT c.relname FROM pg_catalog.pg_class c
      WHERE c.relnamespace = to_regnamespace(?) AND c.relkind = 'S'
      ORDER BY c.relname COLLATE "C"
      """;

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}/]{1,63}");

  private SchemaTables() {}

  /** All tables by name. */
  static Map<String, Relation> of(String schema, Connection connection) throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    Map<String, Map<Integer, String>> keys = new LinkedHashMap<>();
    try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
      query.setString(1, schema);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String table = checked(row.getString(1));
          String column = checked(row.getString(2));
          columns.computeIfAbsent(table, first -> new ArrayList<>()).add(column);
          Map<Integer, String> key = keys.computeIfAbsent(table, first -> new TreeMap<>());
          if (row.getInt(4) >= 0) {
            key.put(row.getInt(4), ordered(column, row.getBoolean(3)));
          }
        }
      }
    }
    Map<String, Relation> tables = new LinkedHashMap<>();
    columns.forEach(
        (table, all) ->
            tables.put(
                table, new Relation(schema, table, all, key(keys.getOrDefault(table, Map.of())))));
    return tables;
  }

  private static String ordered(String column, boolean isText) {
    return "t." + Relation.quoted(column) + (isText ? " COLLATE \"C\"" : "");
  }

  /** Without a primary key rows are sorted by all that they are. */
  private static String key(Map<Integer, String> columns) {
    return columns.isEmpty() ? "t::text COLLATE \"C\"" : String.join(", ", columns.values());
  }

  /** The names of all sequences. */
  static List<String> sequences(String schema, Connection connection) throws SQLException {
    List<String> sequences = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(SEQUENCES)) {
      query.setString(1, schema);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          sequences.add(checked(row.getString(1)));
        }
      }
    }
    return sequences;
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalStateException("this name does not go into an archive: " + name);
    }
    return name;
  }
}
