package io.taskeri.persistence.internal.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The references between the tables of a schema. They are taken away while the tables are filled,
 * and checked as a whole when they are put back: tables can then come in any order, and refer to
 * each other in circles.
 *
 * @param names tables and constraints as SQL, and how they are made
 */
record ForeignKeys(List<Key> names) {
  private static final String ALL =
      """
      SELECT f.conrelid::regclass::text, quote_ident(f.conname), pg_get_constraintdef(f.oid)
      FROM pg_catalog.pg_constraint f
      WHERE f.contype = 'f' AND f.connamespace = to_regnamespace(?) ORDER BY 1, 2
      """;

  ForeignKeys {
    names = List.copyOf(names);
  }

  private record Key(String table, String name, String definition) {}

  /** Takes them away from the schema, which is the search path. */
  static ForeignKeys drop(String schema, Connection connection) throws SQLException {
    List<Key> keys = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(ALL)) {
      query.setString(1, schema);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          keys.add(new Key(row.getString(1), row.getString(2), row.getString(3)));
        }
      }
    }
    for (Key key : keys) {
      Sql.execute(
          "ALTER TABLE %s DROP CONSTRAINT %s".formatted(key.table(), key.name()), connection);
    }
    return new ForeignKeys(keys);
  }

  /** Puts them back, which fails where a row refers to none. */
  void restore(Connection connection) throws SQLException {
    for (Key key : names) {
      Sql.execute(
          "ALTER TABLE %s ADD CONSTRAINT %s %s"
              .formatted(key.table(), key.name(), key.definition()),
          connection);
    }
  }
}
