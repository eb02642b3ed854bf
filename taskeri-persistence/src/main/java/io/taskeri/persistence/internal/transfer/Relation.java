package io.taskeri.persistence.internal.transfer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as the catalogue has it. Only names that come from here get into SQL.
 *
 * @param name as it is, without quotes
 * @param columns those that are stored, not computed
 * @param key by which its rows are sorted, as SQL
 */
record Relation(String schema, String name, List<String> columns, String key) {
  Relation {
    columns = List.copyOf(columns);
  }

  /** Its name for SQL. */
  String qualified() {
    return schema + "." + quoted(name);
  }

  /** All of its columns for SQL. */
  String columnList() {
    return columnList(columns);
  }

  static String columnList(List<String> columns) {
    return columns.stream().map(Relation::quoted).collect(Collectors.joining(", "));
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Reads its rows in their order. */
  String copyOut(String where) {
    return "COPY (SELECT %s FROM %s t %s ORDER BY %s) TO STDOUT (ENCODING 'UTF8')"
        .formatted(columnList(), qualified(), where, key);
  }

  /** Fills it, or another table of its form. */
  String copyIn(String target, List<String> given) {
    return "COPY %s (%s) FROM STDIN (ENCODING 'UTF8')".formatted(target, columnList(given));
  }
}
