package io.taskeri.persistence.internal.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import liquibase.ChecksumVersion;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.change.Change;
import liquibase.changelog.ChangeLogParameters;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.database.OfflineConnection;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.LiquibaseException;
import liquibase.parser.ChangeLogParserFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.ResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.sqlgenerator.core.MarkChangeSetRanGenerator;
import liquibase.statement.SqlStatement;
import liquibase.statement.core.CreateDatabaseChangeLogTableStatement;

/**
 * Asks Liquibase what a change log means, once and without a database.
 *
 * <p>Liquibase commits after each change set and takes hundreds of milliseconds for each schema, so
 * it is never let near a tenant. It parses the change log and generates the statements; running
 * them is the work of {@link Replay}. Neither of the two writes a file or prints.
 */
final class ChangeLogRecorder {
  /** The oldest PostgreSQL that is served. Neither locks nor a change log file are involved. */
  private static final String OFFLINE = "offline:postgresql?version=15.0&outputLiquibaseSql=none";

  private static final List<String> LABELS = List.of(ChangeSet.EXPANDING, ChangeSet.OPTIONAL);

  private final Database database;
  private final ResourceAccessor resources;

  private ChangeLogRecorder(ClassLoader loader) {
    resources = new ClassLoaderResourceAccessor(loader);
    database = new PostgresDatabase();
    database.setConnection(new OfflineConnection(OFFLINE, resources));
    database.setOutputDefaultSchema(false);
  }

  /**
   * Reads a change log.
   *
   * @param resource its place on the class path
   * @param loader the class path
   */
  static ChangeLog record(String resource, ClassLoader loader) {
    try {
      // Whoever embeds Taskeri may call from a thread whose context class loader knows no Liquibase
      return Scope.child(
          Map.of(Scope.Attr.classLoader.name(), Liquibase.class.getClassLoader()),
          () -> new ChangeLogRecorder(loader).read(resource));
    } catch (Exception unreadable) {
      throw new IllegalStateException("the change log " + resource + " is broken", unreadable);
    }
  }

  private ChangeLog read(String resource) throws LiquibaseException {
    DatabaseChangeLog log =
        ChangeLogParserFactory.getInstance()
            .getParser(resource, resources)
            .parse(resource, new ChangeLogParameters(database), resources);
    refuse(!log.getPreconditions().getNestedPreconditions().isEmpty(), resource, "preconditions");
    List<ChangeSet> changeSets = new ArrayList<>();
    for (liquibase.changelog.ChangeSet changeSet : log.getChangeSets()) {
      refuseWhatReplayIgnores(changeSet);
      changeSets.add(read(changeSet));
    }
    return ChangeLog.of(
        MarkChangeSetRanGenerator.getLiquibaseBuildVersion(),
        sql(new CreateDatabaseChangeLogTableStatement()),
        changeSets);
  }

  private ChangeSet read(liquibase.changelog.ChangeSet changeSet) {
    List<String> statements = new ArrayList<>();
    for (Change change : changeSet.getChanges()) {
      for (SqlStatement statement : change.generateStatements(database)) {
        statements.addAll(sql(statement));
      }
    }
    return new ChangeSet(
        new ChangeSetId(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath()),
        changeSet.generateCheckSum(ChecksumVersion.latest()).toString(),
        changeSet.getDescription(),
        Objects.requireNonNullElse(changeSet.getComments(), ""),
        statements,
        concurrent(changeSet, statements),
        labels(changeSet));
  }

  private static boolean concurrent(
      liquibase.changelog.ChangeSet changeSet, List<String> statements) {
    boolean outside = !changeSet.isRunInTransaction();
    refuse(
        outside && !ChangeSet.isConcurrentIndex(statements),
        changeSet.toString(),
        "runInTransaction:false and is not one CREATE INDEX CONCURRENTLY");
    return outside;
  }

  private static Set<String> labels(liquibase.changelog.ChangeSet changeSet) {
    Set<String> labels =
        changeSet.getLabels() == null ? Set.of() : Set.copyOf(changeSet.getLabels().getLabels());
    refuse(!LABELS.containsAll(labels), changeSet.toString(), "labels other than " + LABELS);
    return labels;
  }

  private List<String> sql(SqlStatement statement) {
    Sql[] generated = SqlGeneratorFactory.getInstance().generateSql(statement, database);
    return Arrays.stream(generated).map(Sql::toSql).toList();
  }

  private static void refuseWhatReplayIgnores(liquibase.changelog.ChangeSet changeSet) {
    String where = changeSet.toString();
    refuse(changeSet.getPreconditions() != null, where, "preconditions");
    refuse(changeSet.buildFullContext() != null, where, "contexts");
    refuse(changeSet.getDbmsSet() != null, where, "dbms");
    refuse(changeSet.isIgnore(), where, "ignore");
    refuse(changeSet.isAlwaysRun() || changeSet.isRunOnChange(), where, "runAlways or runOnChange");
    refuse(!changeSet.getSqlVisitors().isEmpty(), where, "modifySql");
  }

  private static void refuse(boolean found, String where, String what) {
    if (found) {
      throw new IllegalStateException(where + " has " + what + ", which a replay does not honour");
    }
  }
}
