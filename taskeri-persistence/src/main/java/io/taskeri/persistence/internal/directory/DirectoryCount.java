package io.taskeri.persistence.internal.directory;

import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.persistence.DirectoryFigures;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

/**
 * Counts what the directory holds, in one statement that touches no tenant's schema.
 *
 * @param servedVersion the version of tenants' schemas that this program can work with
 */
public record DirectoryCount(String servedVersion) {
  /** A row for each status of tenants, and a last one without status for the mail. */
  private static final String COUNT =
      """
      SELECT t.status, count(*) AS first, count(*) FILTER (WHERE t.schema_version <> ?) AS second
      FROM public.tenants t GROUP BY t.status
      UNION ALL
      SELECT NULL, count(*) FILTER (WHERE o.given_up_at IS NULL), count(o.given_up_at)
      FROM public.outbox o
      """;

  /** Counts, in the caller's transaction. */
  public DirectoryFigures in(Connection connection) throws SQLException {
    Map<TenantStatus, Long> tenants = new EnumMap<>(TenantStatus.class);
    long behind = 0;
    long waiting = 0;
    long givenUp = 0;
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, servedVersion);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String status = row.getString(1);
          if (status == null) {
            waiting = row.getLong(2);
            givenUp = row.getLong(3);
          } else {
            tenants.put(TenantStatus.valueOf(status), row.getLong(2));
            behind += row.getLong(3);
          }
        }
      }
    }
    return new DirectoryFigures(tenants, behind, waiting, givenUp);
  }
}
