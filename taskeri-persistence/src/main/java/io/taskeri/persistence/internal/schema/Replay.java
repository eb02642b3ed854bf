package io.taskeri.persistence.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs recorded change sets on the schema that heads the search path, in the caller's transaction,
 * and notes them down as Liquibase would: committed, it looks as if Liquibase had been there.
 */
final class Replay {
  private static final String NOTE =
      """
      INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype,
        md5sum, description, comments, liquibase)
      VALUES (?, ?, ?, now(), ?, 'EXECUTED', ?, ?, ?, ?)
      """;

  private final Connection connection;
  private final ChangeLog log;

  Replay(Connection connection, ChangeLog log) {
    this.connection = connection;
    this.log = log;
  }

  /** Fills a schema that was created a moment ago. */
  void whole() throws SQLException {
    run(log.bookkeeping(), log.changeSets(), 0);
  }

  /**
   * Brings a schema up to date that has a part of the change sets, or none.
   *
   * @return how many change sets it lacked
   */
  int tail() throws SQLException {
    if (!exists()) {
      whole();
      return log.changeSets().size();
    }
    Map<ChangeSetId, String> applied = applied();
    List<ChangeSet> missing = log.after(applied);
    if (!missing.isEmpty()) {
      run(List.of(), missing, applied.size());
    }
    return missing.size();
  }

  private boolean exists() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT to_regclass('databasechangelog') IS NOT NULL")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private Map<ChangeSetId, String> applied() throws SQLException {
    Map<ChangeSetId, String> applied = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT id, author, filename, md5sum FROM databasechangelog")) {
      while (row.next()) {
        applied.put(
            new ChangeSetId(row.getString(1), row.getString(2), row.getString(3)),
            row.getString(4));
      }
    }
    return applied;
  }

  private void run(List<String> first, List<ChangeSet> changeSets, int before) throws SQLException {
    try (Statement batch = connection.createStatement()) {
      for (String sql : first) {
        batch.addBatch(sql);
      }
      for (ChangeSet changeSet : changeSets) {
        for (String sql : changeSet.statements()) {
          batch.addBatch(sql);
        }
      }
      batch.executeBatch();
    }
    note(changeSets, before);
  }

  private void note(List<ChangeSet> changeSets, int before) throws SQLException {
    try (PreparedStatement batch = connection.prepareStatement(NOTE)) {
      int order = before;
      for (ChangeSet changeSet : changeSets) {
        batch.setString(1, changeSet.id().id());
        batch.setString(2, changeSet.id().author());
        batch.setString(3, changeSet.id().path());
        batch.setInt(4, ++order);
        batch.setString(5, changeSet.checksum());
        batch.setString(6, changeSet.description());
        batch.setString(7, changeSet.comments());
        batch.setString(8, log.tool());
        batch.addBatch();
      }
      batch.executeBatch();
    }
  }
}
