package io.taskeri.persistence.internal.schema;

import io.taskeri.domain.tenant.SchemaName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the schema of a new tenant, in the transaction that registers it. */
public final class TenantSchema {
  /** Citus makes a schema a shard only where it is told to; without Citus this finds no row. */
  private static final String SHARDED =
      """
      SELECT set_config('citus.enable_schema_based_sharding', 'on', true)
      FROM pg_catalog.pg_extension WHERE extname = 'citus'
      """;

  private final ChangeLog log;

  /**
   * @param log what a tenant's schema is made of
   */
  public TenantSchema(ChangeLog log) {
    this.log = log;
  }

  /**
   * Creates the schema, makes it the search path for the rest of the transaction, and fills it.
   * Nothing of it is left unless the caller commits.
   */
  public void create(Connection connection, SchemaName schema) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(SHARDED);
      // On its own, because Citus wants it so; the name holds nothing that would need quotes
      statement.execute("CREATE SCHEMA " + schema.value());
      statement.execute("SELECT set_config('search_path', '" + schema.value() + "', true)");
    }
    new Replay(connection, log).whole();
  }

  /** What {@code tenants.schema_version} says of a schema that this has created. */
  public String version() {
    return log.version();
  }
}
