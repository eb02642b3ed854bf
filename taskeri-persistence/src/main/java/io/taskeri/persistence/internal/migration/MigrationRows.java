package io.taskeri.persistence.internal.migration;

import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.schema.SchemaVersions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What migration reads and writes of the directory.
 *
 * @param connection in a transaction
 */
record MigrationRows(Connection connection) {
  /** How long a run is remembered. */
  private static final Duration KEPT = Duration.ofDays(400);

  /** Who has all that this program knows, and more, is not behind. */
  private static final String BEHIND =
      """
      SELECT t.id, t.slug, t.schema_version FROM public.tenants t
      LEFT JOIN public.schema_versions v ON v.version = t.schema_version
      WHERE t.schema_version <> ? AND t.status IN ('ACTIVE', 'SUSPENDED')
        AND (v.change_sets @> ?) IS NOT TRUE
      ORDER BY t.slug
      """;

  private static final String FAIL =
      "UPDATE public.tenants SET migration_failure = ?, migration_failed_at = ? WHERE id = ?";

  /** Without a background thread: each run takes up to 20 along that were long ago. */
  private static final String BEGIN =
      """
      WITH expired AS (
        DELETE FROM public.migration_runs WHERE id IN (
          SELECT r.id FROM public.migration_runs r WHERE r.started_at <= ?
          LIMIT 20 FOR UPDATE SKIP LOCKED))
      INSERT INTO public.migration_runs (id, schema_version, started_at, behind)
      VALUES (?, ?, ?, ?)
      """;

  private static final String END =
      "UPDATE public.migration_runs SET ended_at = ?, done = ?, failed = ? WHERE id = ?";

  List<BehindTenant> behind(String version, SchemaVersions versions) throws SQLException {
    List<BehindTenant> behind = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(BEHIND)) {
      query.setString(1, version);
      query.setArray(2, versions.known(connection));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          TenantId id = new TenantId(row.getObject(1, UUID.class));
          behind.add(new BehindTenant(id, new Slug(row.getString(2)), row.getString(3)));
        }
      }
    }
    return behind;
  }

  int fail(TenantId tenant, String reason, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(FAIL)) {
      update.setString(1, reason);
      update.setObject(2, now.atOffset(ZoneOffset.UTC));
      update.setObject(3, tenant.value());
      return update.executeUpdate();
    }
  }

  int begin(UUID run, String version, int tenants, Instant now) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
      insert.setObject(1, now.minus(KEPT).atOffset(ZoneOffset.UTC));
      insert.setObject(2, run);
      insert.setString(3, version);
      insert.setObject(4, now.atOffset(ZoneOffset.UTC));
      insert.setInt(5, tenants);
      return insert.executeUpdate();
    }
  }

  int end(UUID run, MigrationReport report, Instant now) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(END)) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setInt(2, report.done());
      update.setInt(3, report.failures().size());
      update.setObject(4, run);
      return update.executeUpdate();
    }
  }
}
