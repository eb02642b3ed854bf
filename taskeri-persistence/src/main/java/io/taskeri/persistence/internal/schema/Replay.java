package io.taskeri.persistence.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs recorded change sets on the schema that heads the search path, in the caller's transaction,
 * and notes them down as Liquibase would: committed, it looks as if Liquibase had been there.
 */
public final class Replay {
  private static final String NOTE =
      """
      INSERT INTO databasechangelog (id, author, filename, dateexecuted, orderexecuted, exectype,
        md5sum, description, comments, labels, liquibase)
      VALUES (?, ?, ?, now(), ?, 'EXECUTED', ?, ?, ?, ?, ?)
      """;

  private final Connection connection;
  private final ChangeLog log;

  /**
   * @param log what the schema is to consist of
   */
  public Replay(Connection connection, ChangeLog log) {
    this.connection = connection;
    this.log = log;
  }

  /** Fills a schema that was created a moment ago. */
  void whole() throws SQLException {
    List<String> statements = new ArrayList<>(log.bookkeeping());
    log.changeSets().forEach(it -> statements.addAll(it.transactional()));
    run(statements);
    note(log.changeSets(), 0);
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
    apply(missing, applied.size());
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

  /** The change sets that the schema has, with their checksums. */
  public Map<ChangeSetId, String> applied() throws SQLException {
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

  /**
   * Applies change sets to a schema that has others already; what fails is named.
   *
   * @param before how many it has
   */
  public void apply(List<ChangeSet> missing, int before) throws SQLException {
    for (ChangeSet changeSet : missing) {
      try {
        run(changeSet.transactional());
      } catch (SQLException failure) {
        throw ChangeSetFailure.of(changeSet, failure);
      }
    }
    note(missing, before);
  }

  private void run(List<String> statements) throws SQLException {
    try (Statement batch = connection.createStatement()) {
      for (String sql : statements) {
        batch.addBatch(sql);
      }
      batch.executeBatch();
    }
  }

  /**
   * Notes down that change sets were applied.
   *
   * @param before how many the schema had
   */
  public void note(List<ChangeSet> changeSets, int before) throws SQLException {
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
        batch.setString(8, changeSet.labels().isEmpty() ? null : labels(changeSet));
        batch.setString(9, log.tool());
        batch.addBatch();
      }
      batch.executeBatch();
    }
  }

  private static String labels(ChangeSet changeSet) {
    return changeSet.labels().stream().sorted().collect(Collectors.joining(","));
  }
}
