package io.taskeri.persistence.internal.transfer;

import io.taskeri.application.migration.Patience;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.directory.PostgresTenants;
import io.taskeri.persistence.internal.unit.TenantLock;
import io.taskeri.persistence.internal.unit.Timeouts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * Takes a tenant away in the caller's transaction: its schema, and whatever the directory knows of
 * it.
 */
public record TenantDeletion(TenantId tenant, Patience patience, Instant now) {
  /** In the order in which they refer to each other; tokens go with their sessions. */
  private static final List<String> DELETE =
      List.of(
          "DELETE FROM public.outbox WHERE tenant_id = ?",
          "DELETE FROM public.registration_keys WHERE created_id = ?",
          "DELETE FROM public.sessions WHERE tenant_id = ?",
          "DELETE FROM public.tenant_users WHERE tenant_schema ="
              + " (SELECT t.schema_name FROM public.tenants t WHERE t.id = ?)",
          "DELETE FROM public.tenants WHERE id = ?");

  private static final String REMEMBER =
      "INSERT INTO public.deleted_tenants (id, schema_name, deleted_at) VALUES (?, ?, ?)";

  /**
   * Does it.
   *
   * @param session on the connection
   * @throws Unavailable when somebody changes its tables at this moment
   */
  public Tenant run(Connection connection, StatelessSession session) throws SQLException {
    int before = Timeouts.begin(patience, connection);
    try {
      if (!TenantLock.forTransaction(tenant, connection)) {
        throw new Unavailable(
            ErrorCode.OVERLOADED,
            "The tables of this organization are being changed at this moment. Try again later.",
            null);
      }
      Tenant deleted =
          new PostgresTenants(session).lock(tenant).orElseThrow(() -> new NotFound("tenant"));
      deleted.requireDeleting();
      drop(deleted, connection);
      forget(connection);
      remember(deleted, connection);
      return deleted;
    } finally {
      Timeouts.end(before, connection);
    }
  }

  private static void drop(Tenant deleted, Connection connection) throws SQLException {
    // The name holds nothing that would need quotes
    Sql.execute("DROP SCHEMA IF EXISTS " + deleted.schema().value() + " CASCADE", connection);
  }

  private void forget(Connection connection) throws SQLException {
    for (String sql : DELETE) {
      try (PreparedStatement delete = connection.prepareStatement(sql)) {
        delete.setObject(1, tenant.value());
        delete.executeUpdate();
      }
    }
  }

  private void remember(Tenant deleted, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
      insert.setObject(1, tenant.value());
      insert.setString(2, deleted.schema().value());
      insert.setObject(3, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }
}
