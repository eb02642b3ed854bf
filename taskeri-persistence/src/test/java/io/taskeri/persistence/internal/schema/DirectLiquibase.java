package io.taskeri.persistence.internal.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Liquibase itself on a real database: what the replay is measured against. */
final class DirectLiquibase {
  private DirectLiquibase() {}

  /** Lets Liquibase apply a change log. It closes the connection. */
  static void update(Connection connection, String schema, String log) throws Exception {
    with(connection, schema, log, liquibase -> liquibase.update(new Contexts()));
  }

  /** The change sets that Liquibase finds to be run, once it has found all checksums valid. */
  static List<String> unrun(Connection connection, String schema, String log) throws Exception {
    List<String> unrun = new ArrayList<>();
    with(
        connection,
        schema,
        log,
        liquibase -> {
          liquibase.validate();
          liquibase
              .listUnrunChangeSets(new Contexts(), new LabelExpression())
              .forEach(it -> unrun.add(it.toString()));
        });
    return unrun;
  }

  /** What Liquibase has noted down, or the replay in its stead; times and deployment aside. */
  static List<String> notes(Connection connection, String schema) throws SQLException {
    List<String> notes = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT row_to_json(d)::jsonb - 'dateexecuted' - 'deployment_id' FROM "
                    + schema
                    + ".databasechangelog d ORDER BY orderexecuted")) {
      while (row.next()) {
        notes.add(row.getString(1));
      }
    }
    return notes;
  }

  private static void with(Connection connection, String schema, String log, Step step)
      throws Exception {
    connection.setSchema(schema);
    Scope.child(
        Map.of(Scope.Attr.ui.name(), new LoggerUIService(), "liquibase.analytics.enabled", false),
        () -> {
          Database database =
              DatabaseFactory.getInstance()
                  .findCorrectDatabaseImplementation(new JdbcConnection(connection));
          database.setDefaultSchemaName(schema);
          try (Liquibase liquibase =
              new Liquibase(
                  "io/taskeri/persistence/internal/schema/" + log,
                  new ClassLoaderResourceAccessor(),
                  database)) {
            step.with(liquibase);
          }
        });
  }

  private interface Step {
    void with(Liquibase liquibase) throws Exception;
  }
}
