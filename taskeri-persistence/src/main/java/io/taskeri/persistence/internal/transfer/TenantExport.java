package io.taskeri.persistence.internal.transfer;

import io.taskeri.application.tenant.Exported;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.Replay;
import io.taskeri.persistence.internal.unit.Timeouts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Reads one tenant in one transaction that sees a single moment and lets nobody change its tables
 * meanwhile; what is in them may change.
 */
record TenantExport(ChangeLog log, TenantId tenant, Instant now) {
  private static final String FIND = "SELECT t.slug, t.status FROM public.tenants t WHERE t.id = ?";

  /** What the text of values depends on, wherever it is read. */
  private static final String SETTINGS =
      """
      SELECT set_config('search_path', ?, true), set_config('DateStyle', 'ISO, YMD', true),
        set_config('TimeZone', 'UTC', true), set_config('IntervalStyle', 'postgres', true),
        set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)
      """;

  /** Does it on a connection that is not used afterwards. */
  Exported run(Connection connection, OutputStream out) throws SQLException {
    Map<String, Relation> tables = SchemaTables.of(schema(), connection);
    requireTables(tables, find(connection));
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    // Of the transaction: what is set on a session, a pooler would give to others
    Sql.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", connection);
    Timeouts.forATransfer(connection);
    // A lock takes no snapshot: what is seen afterwards is what the locked tables are
    Sql.execute("LOCK TABLE %s IN ACCESS SHARE MODE".formatted(names(tables)), connection);
    try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
      settings.setString(1, schema());
      settings.execute();
    }
    Slug slug = find(connection);
    if (!SchemaTables.of(schema(), connection).equals(tables)) {
      throw new Unavailable(
          ErrorCode.OVERLOADED,
          "The tables of this organization are being changed at this moment. Try again later.",
          null);
    }
    try {
      return write(new ArchiveWriter(out), slug, tables, connection);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String schema() {
    return SchemaName.of(tenant).value();
  }

  private static String names(Map<String, Relation> tables) {
    return tables.values().stream().map(Relation::qualified).collect(Collectors.joining(", "));
  }

  private Slug find(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setObject(1, tenant.value());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new NotFound("tenant");
        }
        if (row.getString(2).equals(TenantStatus.DELETING.name())) {
          throw new Conflict(ErrorCode.CONFLICT, "This organization is being deleted.");
        }
        return new Slug(row.getString(1));
      }
    }
  }

  private static void requireTables(Map<String, Relation> tables, Slug slug) {
    if (tables.isEmpty()) {
      throw new Unavailable(
          ErrorCode.TENANT_UNAVAILABLE, "The tables of " + slug + " are missing.", null);
    }
  }

  private Exported write(
      ArchiveWriter writer, Slug slug, Map<String, Relation> tables, Connection connection)
      throws SQLException, IOException {
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    for (DirectoryTable table : DirectoryTable.values()) {
      Relation relation = table.relation(connection);
      String sql = relation.copyOut(table.where(tenant));
      writer.table(table.entry(), relation.columns(), it -> copyOut(sql, copy, it));
    }
    for (Relation table : tables.values()) {
      String entry = ArchivedTable.entry(ArchivedTable.TENANT, table.name());
      String sql = table.copyOut("");
      writer.table(entry, table.columns(), it -> copyOut(sql, copy, it));
    }
    Manifest manifest =
        new Manifest(
            tenant,
            slug,
            now,
            new Replay(connection, log).applied(),
            sequences(connection),
            writer.tables());
    connection.commit();
    writer.finish(manifest);
    long rows = manifest.tables().stream().mapToLong(it -> it.rows().rows()).sum();
    return new Exported(manifest.tables().size(), rows);
  }

  private static void copyOut(String sql, CopyManager copy, OutputStream target)
      throws SQLException, IOException {
    copy.copyOut(sql, target);
  }

  private List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
    List<Manifest.Sequence> sequences = new ArrayList<>();
    for (String name : SchemaTables.sequences(schema(), connection)) {
      String sql = "SELECT last_value, is_called FROM " + schema() + "." + Relation.quoted(name);
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        row.next();
        sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }
}
