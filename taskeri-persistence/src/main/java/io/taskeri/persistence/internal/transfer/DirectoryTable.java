package io.taskeri.persistence.internal.transfer;

import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** The tables of the directory whose rows move with their tenant, in the order of the archive. */
enum DirectoryTable {
  TENANTS("tenants"),
  USERS("tenant_users");

  private static final String SCHEMA = "public";

  private final String table;

  DirectoryTable(String table) {
    this.table = table;
  }

  /** Where its rows are in an archive. */
  String entry() {
    return ArchivedTable.entry(ArchivedTable.DIRECTORY, table);
  }

  Relation relation(Connection connection) throws SQLException {
    return Objects.requireNonNull(SchemaTables.of(SCHEMA, connection).get(table));
  }

  /** The rows of one tenant. */
  String where(TenantId tenant) {
    return switch (this) {
      case TENANTS -> "WHERE t.id = '" + tenant + "'";
      case USERS -> "WHERE t.tenant_schema = '" + SchemaName.of(tenant).value() + "'";
    };
  }

  /** What its rows are kept in before they are known to be in order. */
  String arriving() {
    return "pg_temp.arriving_" + table;
  }
}
