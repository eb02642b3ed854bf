package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The advisory lock under which a tenant's tables are changed. Nobody waits for it: a statement
 * that waits would hold up whoever makes an index concurrently.
 */
public final class TenantLock {
  private TenantLock() {}

  /** Takes it until the transaction ends, or answers that somebody else has it. */
  public static boolean forTransaction(TenantId tenant, Connection connection) throws SQLException {
    return call("SELECT pg_try_advisory_xact_lock(?)", tenant, connection);
  }

  /** Takes it until it is released or the connection ends, or answers that somebody else has it. */
  public static boolean forSession(TenantId tenant, Connection connection) throws SQLException {
    return call("SELECT pg_try_advisory_lock(?)", tenant, connection);
  }

  /** Gives a session's lock back. */
  public static boolean release(TenantId tenant, Connection connection) throws SQLException {
    return call("SELECT pg_advisory_unlock(?)", tenant, connection);
  }

  private static boolean call(String sql, TenantId tenant, Connection connection)
      throws SQLException {
    UUID id = tenant.value();
    try (PreparedStatement call = connection.prepareStatement(sql)) {
      call.setLong(1, id.getMostSignificantBits() ^ id.getLeastSignificantBits());
      try (ResultSet row = call.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
