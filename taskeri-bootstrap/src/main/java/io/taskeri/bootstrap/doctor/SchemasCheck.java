package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks for schemas without an organization, and organizations without a schema. */
final class SchemasCheck {
  private static final String EXISTS = "SELECT to_regclass('public.tenants') IS NOT NULL";

  private static final String SCHEMAS =
      """
      SELECT n.nspname FROM pg_catalog.pg_namespace n
      WHERE n.nspname ~ '^tenant_[0-9a-f]{32}$' %s ORDER BY 1
      """;

  private static final String ORPHANS =
      SCHEMAS.formatted(
          "AND NOT EXISTS (SELECT FROM public.tenants t WHERE t.schema_name = n.nspname)");

  /** One that is being deleted may have lost its schema already. */
  private static final String HOMELESS =
      """
      SELECT t.slug FROM public.tenants t WHERE t.status <> 'DELETING' AND NOT EXISTS
        (SELECT FROM pg_catalog.pg_namespace n WHERE n.nspname = t.schema_name) ORDER BY 1
      """;

  private SchemasCheck() {}

  static List<Finding> look(Connection connection) throws SQLException {
    boolean directory = Answer.row(connection, EXISTS).get(0).equals("t");
    List<Finding> found = new ArrayList<>();
    List<String> orphans = Answer.column(connection, directory ? ORPHANS : SCHEMAS.formatted(""));
    if (!orphans.isEmpty()) {
      found.add(
          Finding.warning(
              "%d schemas belong to no organization: %s."
                  .formatted(orphans.size(), Answer.some(orphans)),
              "Look what is in them, keep a pg_dump, then DROP SCHEMA … CASCADE."));
    }
    List<String> homeless = directory ? Answer.column(connection, HOMELESS) : List.of();
    if (!homeless.isEmpty()) {
      found.add(
          Finding.problem(
              "%d organizations have lost their schema: %s."
                  .formatted(homeless.size(), Answer.some(homeless)),
              "Restore their schemas from a backup by pg_restore --schema."));
    }
    return found.isEmpty()
        ? List.of(Finding.ok("Every schema has its organization, and the other way round."))
        : found;
  }
}
