package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks where Citus keeps the organizations; finds nothing where there is no Citus. */
final class PlacementCheck {
  private static final String CITUS =
      "SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'citus'";

  private static final String PLACES =
      """
      SELECT nodename || ':' || nodeport || ' ' || count(DISTINCT colocation_id)
      FROM citus_shards WHERE citus_table_type = 'schema'
      GROUP BY nodename, nodeport ORDER BY nodename, nodeport
      """;

  private static final String DIRECTORY = "SELECT to_regclass('public.tenants') IS NOT NULL";

  private static final String PLAIN =
      """
      SELECT t.schema_name FROM public.tenants t WHERE t.status <> 'DELETING' AND NOT EXISTS
        (SELECT FROM citus_schemas s WHERE s.schema_name::text = t.schema_name) ORDER BY 1
      """;

  private PlacementCheck() {}

  static List<Finding> look(Connection connection) throws SQLException {
    List<String> version = Answer.column(connection, CITUS);
    if (version.isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    List<String> places = Answer.column(connection, PLACES);
    found.add(
        Finding.ok(
            "Citus %s keeps organizations at: %s."
                .formatted(
                    version.get(0), places.isEmpty() ? "nowhere yet" : String.join(", ", places))));
    if (Answer.row(connection, DIRECTORY).get(0).equals("t")) {
      List<String> plain = Answer.column(connection, PLAIN);
      if (!plain.isEmpty()) {
        found.add(
            Finding.warning(
                "%d organizations are no shards and cannot be moved: %s."
                    .formatted(plain.size(), Answer.some(plain)),
                "For each run SELECT citus_schema_distribute('%s');".formatted(plain.get(0))));
      }
    }
    return found;
  }
}
