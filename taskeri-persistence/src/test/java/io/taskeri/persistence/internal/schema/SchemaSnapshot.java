package io.taskeri.persistence.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** All that makes up a schema, in lines that can be compared with those of another. */
final class SchemaSnapshot {
  private static final String RELATIONS =
      """
      SELECT concat_ws(' ', 'relation', c.relkind, c.relname, c.relpersistence, c.relrowsecurity,
        c.relhasrules, c.relhastriggers, c.reloptions)
      FROM pg_class c WHERE c.relnamespace = to_regnamespace(?)
      """;
  private static final String COLUMNS =
      """
      SELECT concat_ws(' ', 'column', c.relname, a.attnum, a.attname,
        format_type(a.atttypid, a.atttypmod), 'not null', a.attnotnull, a.attidentity,
        a.attgenerated, a.attcollation::regcollation, pg_get_expr(d.adbin, d.adrelid))
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = to_regnamespace(?) AND a.attnum > 0 AND NOT a.attisdropped
      """;
  private static final String INDEXES =
      "SELECT 'index ' || replace(indexdef, schemaname || '.', '') FROM pg_indexes"
          + " WHERE schemaname = ?";
  private static final String CONSTRAINTS =
      """
      SELECT concat_ws(' ', 'constraint', c.conrelid::regclass, c.conname, c.contype,
        c.condeferrable, c.convalidated, pg_get_constraintdef(c.oid))
      FROM pg_constraint c WHERE c.connamespace = to_regnamespace(?)
      """;
  private static final String ROUTINES =
      "SELECT 'routine ' || p.proname FROM pg_proc p WHERE p.pronamespace = to_regnamespace(?)";

  private SchemaSnapshot() {}

  /** The lines of a schema, Liquibase's lock table aside. */
  static SortedSet<String> of(Connection connection, String schema) throws SQLException {
    SortedSet<String> lines = new TreeSet<>();
    for (String query : List.of(RELATIONS, COLUMNS, INDEXES, CONSTRAINTS, ROUTINES)) {
      try (PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setString(1, schema);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            lines.add(row.getString(1).replace(schema + ".", ""));
          }
        }
      }
    }
    lines.removeIf(line -> line.contains("databasechangeloglock"));
    return lines;
  }
}
