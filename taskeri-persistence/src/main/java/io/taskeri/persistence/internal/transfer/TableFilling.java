package io.taskeri.persistence.internal.transfer;

import io.taskeri.domain.tenant.SchemaName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Fills tables with the rows of an archive, one after the other, as they come. */
final class TableFilling {
  private static final String SET_SEQUENCE = "SELECT setval(?::regclass, ?, ?)";

  private final Manifest manifest;
  private final ArchiveReader reader;
  private final Connection connection;
  private final Deque<ArchivedTable> left;

  TableFilling(Manifest manifest, ArchiveReader reader, Connection connection) {
    this.manifest = manifest;
    this.reader = reader;
    this.connection = connection;
    left = new ArrayDeque<>(manifest.tables());
  }

  /** Fills the temporary tables, which are first. */
  void fillDirectory() throws SQLException, IOException {
    for (DirectoryTable table : DirectoryTable.values()) {
      if (left.isEmpty() || !left.peek().entry().equals(table.entry())) {
        throw BadArchive.malformed("it does not begin with " + table.entry());
      }
      fill(table.relation(connection), table.arriving(), left.remove());
    }
  }

  /** Fills all tables of the schema, which is the search path and as old as the archive. */
  void fillSchema() throws SQLException, IOException {
    String schema = SchemaName.of(manifest.tenant()).value();
    Map<String, Relation> tables = SchemaTables.of(schema, connection);
    ForeignKeys keys = ForeignKeys.drop(schema, connection);
    // Change sets may have put rows into them
    Sql.execute(
        "TRUNCATE "
            + tables.values().stream().map(Relation::qualified).collect(Collectors.joining(", ")),
        connection);
    for (Relation table : tables.values()) {
      String entry = ArchivedTable.entry(ArchivedTable.TENANT, table.name());
      if (left.isEmpty() || !left.peek().entry().equals(entry)) {
        throw BadArchive.malformed("the table " + table.name() + " is missing");
      }
      fill(table, table.qualified(), left.remove());
    }
    if (!left.isEmpty()) {
      throw BadArchive.malformed("it has tables that do not belong to it");
    }
    try {
      keys.restore(connection);
    } catch (SQLException refused) {
      throw BadArchive.told(refused, "its tables");
    }
    setSequences(schema);
  }

  private void fill(Relation table, String target, ArchivedTable rows)
      throws SQLException, IOException {
    Set<String> given = new HashSet<>(rows.columns());
    if (given.isEmpty()
        || given.size() != rows.columns().size()
        || !table.columns().containsAll(given)) {
      throw BadArchive.malformed("the columns of " + rows.entry() + " are not its table's");
    }
    String sql = table.copyIn(target, rows.columns());
    try {
      reader.next(rows, it -> connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, it));
    } catch (SQLException refused) {
      throw BadArchive.told(refused, rows.entry());
    }
  }

  private void setSequences(String schema) throws SQLException {
    List<String> known = SchemaTables.sequences(schema, connection);
    for (Manifest.Sequence sequence : manifest.sequences()) {
      if (!known.contains(sequence.name())) {
        throw BadArchive.malformed("it has a sequence that does not belong to it");
      }
      try (PreparedStatement set = connection.prepareStatement(SET_SEQUENCE)) {
        set.setString(1, schema + "." + Relation.quoted(sequence.name()));
        set.setLong(2, sequence.value());
        set.setBoolean(3, sequence.called());
        set.execute();
      } catch (SQLException refused) {
        throw BadArchive.told(refused, sequence.name());
      }
    }
  }
}
