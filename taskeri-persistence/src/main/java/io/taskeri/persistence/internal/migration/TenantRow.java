package io.taskeri.persistence.internal.migration;

import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.ChangeSet;
import io.taskeri.persistence.internal.schema.SchemaVersions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The tenant's row of the directory, as far as migration reads and writes it. */
final class TenantRow {
  private static final String SWITCH =
      """
      SELECT t.schema_version, set_config('search_path', quote_ident(t.schema_name), %s)
      FROM public.tenants t WHERE t.id = ?
      """;
  private static final String IN_TRANSACTION = SWITCH.formatted("true");
  private static final String IN_SESSION = SWITCH.formatted("false");
  private static final String SET_VERSION =
      """
      UPDATE public.tenants
      SET schema_version = ?, migration_failure = NULL, migration_failed_at = NULL WHERE id = ?
      """;

  private TenantRow() {}

  /** Makes the tenant's schema the search path of the transaction; answers its version. */
  static Optional<String> switchTransaction(TenantId tenant, Connection connection)
      throws SQLException {
    return switchTo(IN_TRANSACTION, tenant, connection);
  }

  /** Makes the tenant's schema the search path of the connection; answers its version. */
  static Optional<String> switchSession(TenantId tenant, Connection connection)
      throws SQLException {
    return switchTo(IN_SESSION, tenant, connection);
  }

  private static Optional<String> switchTo(String sql, TenantId tenant, Connection connection)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, tenant.value());
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Says what the tenant consists of once it has these change sets. */
  static void setVersion(TenantId tenant, Gap gap, List<ChangeSet> these, Connection connection)
      throws SQLException {
    ChangeLog has = gap.after(these);
    if (!gap.isClosedBy(these)) {
      SchemaVersions.keep(has, connection);
    }
    try (PreparedStatement update = connection.prepareStatement(SET_VERSION)) {
      update.setString(1, has.version());
      update.setObject(2, tenant.value());
      update.executeUpdate();
    }
  }
}
