package io.taskeri.persistence.internal.transfer;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The rows of the directory that an archive brings, in temporary tables until it is known that they
 * are the tenant's alone; which tenant's they are, the archive does not decide a second time.
 */
record ArrivingDirectory(TenantId tenant, Slug slug, Connection connection) {
  private static final String IS_ONE =
      """
      SELECT count(*) = 1 AND bool_and(t.id = ? AND t.status IN ('ACTIVE', 'SUSPENDED'))
      FROM pg_temp.arriving_tenants t
      """;

  private static final String STANDS =
      """
      SELECT EXISTS (SELECT 1 FROM public.tenants t WHERE t.id = ?)
        OR to_regnamespace(?) IS NOT NULL
        OR EXISTS (
          SELECT 1 FROM public.tenant_users u JOIN pg_temp.arriving_tenant_users a ON a.id = u.id)
      """;

  private static final String UNIQUE_VIOLATION = "23505";

  private static final String SLUG_STANDS =
      "SELECT EXISTS (SELECT 1 FROM public.tenants t WHERE t.slug = ?)";

  private static final String OURS =
      """
      UPDATE pg_temp.arriving_tenants SET slug = ?, schema_name = ?, schema_version = ?,
        migration_failure = NULL, migration_failed_at = NULL
      """;

  /** What the rows are copied to. */
  void prepare() throws SQLException {
    for (DirectoryTable table : DirectoryTable.values()) {
      Sql.execute(
          "CREATE TEMPORARY TABLE %s (LIKE %s INCLUDING DEFAULTS) ON COMMIT DROP"
              .formatted(
                  table.arriving().replace("pg_temp.", ""), table.relation(connection).qualified()),
          connection);
    }
  }

  /**
   * Refuses what cannot be let in.
   *
   * @throws Conflict when it is there already
   * @throws io.taskeri.domain.error.InvalidInput when the rows are not one tenant's
   */
  void check() throws SQLException {
    if (!ask(IS_ONE, tenant.value())) {
      throw BadArchive.malformed("it does not hold the one organization that it names");
    }
    if (ask(STANDS, tenant.value(), schema())) {
      throw new Conflict(
          ErrorCode.IDS_EXIST,
          "This organization, or one of its users, is here already. Delete it first.");
    }
    if (ask(SLUG_STANDS, slug.value())) {
      throw new Conflict(ErrorCode.SLUG_TAKEN, "The slug " + slug + " is taken. Give another.");
    }
  }

  /** Lets the rows in, and forgets that the tenant was deleted, if it was. */
  void settle(String schemaVersion) throws SQLException {
    update(OURS, slug.value(), schema(), schemaVersion);
    update("UPDATE pg_temp.arriving_tenant_users SET tenant_schema = ?", schema());
    for (DirectoryTable table : DirectoryTable.values()) {
      Relation relation = table.relation(connection);
      String sql =
          "INSERT INTO %1$s (%2$s) SELECT %2$s FROM %3$s"
              .formatted(relation.qualified(), relation.columnList(), table.arriving());
      try {
        Sql.execute(sql, connection);
      } catch (SQLException refused) {
        // Somebody may have taken the slug or an id since it was looked for
        boolean taken = UNIQUE_VIOLATION.equals(refused.getSQLState());
        throw taken ? refused : BadArchive.told(refused, table.arriving());
      }
    }
    update("DELETE FROM public.deleted_tenants WHERE id = ?", tenant.value());
  }

  private String schema() {
    return SchemaName.of(tenant).value();
  }

  private boolean ask(String sql, Object... values) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      bind(query, values);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      bind(update, values);
      update.executeUpdate();
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
