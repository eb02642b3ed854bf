package io.taskeri.persistence.internal.schema;

import io.taskeri.persistence.SchemaState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what a database holds with the change logs, without changing anything.
 *
 * @param changeLogs what it is compared with
 */
public record SchemaComparison(ChangeLogs changeLogs) {
  private static final String APPLIED =
      "SELECT id, author, filename, md5sum FROM public.databasechangelog";

  private static final String EXISTS = "SELECT to_regclass(?) IS NOT NULL";

  /** Versions begin with their length. */
  private static final String TENANTS =
      """
      SELECT count(*),
        count(*) FILTER (WHERE split_part(schema_version, '-', 1)::integer < ?),
        count(*) FILTER (WHERE split_part(schema_version, '-', 1)::integer >= ?
          AND schema_version <> ?)
      FROM public.tenants
      """;

  /** Compares. */
  public SchemaState read(Connection connection) throws SQLException {
    Map<ChangeSetId, String> applied =
        exists(connection, "public.databasechangelog") ? applied(connection) : Map.of();
    int missing = 0;
    List<String> altered = new ArrayList<>();
    Map<ChangeSetId, String> unknown = new HashMap<>(applied);
    for (ChangeSet changeSet : changeLogs.directory().changeSets()) {
      String checksum = unknown.remove(changeSet.id());
      if (checksum == null) {
        missing++;
      } else if (!checksum.equals(changeSet.checksum())) {
        altered.add(changeSet.id().id());
      }
    }
    List<String> others = unknown.keySet().stream().map(ChangeSetId::id).sorted().toList();
    long[] tenants =
        exists(connection, "public.tenants") ? tenants(connection) : new long[] {0, 0, 0};
    return new SchemaState(
        !applied.isEmpty(), missing, others, altered, tenants[0], tenants[1], tenants[2]);
  }

  private static boolean exists(Connection connection, String table) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(EXISTS)) {
      statement.setString(1, table);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }

  private static Map<ChangeSetId, String> applied(Connection connection) throws SQLException {
    Map<ChangeSetId, String> applied = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(APPLIED);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        applied.put(
            new ChangeSetId(row.getString(1), row.getString(2), row.getString(3)),
            row.getString(4));
      }
    }
    return applied;
  }

  private long[] tenants(Connection connection) throws SQLException {
    ChangeLog log = changeLogs.tenant();
    int length = log.changeSets().size();
    try (PreparedStatement statement = connection.prepareStatement(TENANTS)) {
      statement.setInt(1, length);
      statement.setInt(2, length);
      statement.setString(3, log.version());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new long[] {row.getLong(1), row.getLong(2), row.getLong(3)};
      }
    }
  }
}
