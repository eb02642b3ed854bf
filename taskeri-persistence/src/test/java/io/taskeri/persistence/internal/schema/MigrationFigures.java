package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationListener;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.migration.MigrationService;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prints how long it takes to find nothing to do in many tenants and to add one column to each, by
 * us and by Liquibase for each. Run by name only: {@code -Dtest=MigrationFigures -Dtenants=1000}.
 */
class MigrationFigures {
  private static final int TENANTS = Integer.getInteger("tenants", 1000);

  /** Liquibase's time is the same for each tenant, so a part of them shows it. */
  private static final int BY_LIQUIBASE = Math.min(TENANTS, 40);

  private static final String LOG = "figures.sql";
  private static final String RESOURCE = "io/taskeri/persistence/internal/schema/" + LOG;

  private final ExecutorService workers = Executors.newFixedThreadPool(4);

  @AfterEach
  void stop() {
    workers.shutdown();
  }

  @Test
  void by_liquibase_and_by_us() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        PostgresStorage before = database.storage()) {
      before.migrateDirectory();
      List<Callable<String>> registrations =
          Collections.nCopies(TENANTS, () -> Sample.in(before).tenant().schema().value());
      List<String> schemas = new ArrayList<>();
      for (Future<String> made : workers.invokeAll(registrations)) {
        schemas.add(made.get());
      }
      String version = version(database);
      try (PostgresStorage after = later(database)) {
        after.migrateDirectory();
        for (int parallel : new int[] {1, 4}) {
          double column = ours(parallel, TENANTS, after);
          double nothing = ours(parallel, 0, after);
          System.out.printf(
              "%d tenants by %d: one column in %.2f ms, nothing to do in %.3f ms for each%n",
              TENANTS, parallel, column, nothing);
          reset(schemas, version, database);
        }
      }
      List<String> some = schemas.subList(0, BY_LIQUIBASE);
      System.out.printf(
          "Liquibase: one column in %.1f ms, nothing to do in %.1f ms for each%n",
          liquibase(LOG, some, database), liquibase("tenant.sql", some, database));
    }
  }

  private static PostgresStorage later(TestDatabase database) {
    PGSimpleDataSource source = database.server();
    return PostgresStorage.builder()
        .url(String.valueOf(source.getUrl()))
        .user(String.valueOf(source.getUser()))
        .password(String.valueOf(source.getPassword()))
        .tenantChangeLog(RESOURCE, MigrationFigures.class.getClassLoader())
        .build();
  }

  /** Milliseconds for each tenant. */
  private double ours(int parallel, int behind, PostgresStorage storage) {
    MigrationService migrations = Taskeri.builder().storage(storage).build().migrations();
    long begin = System.nanoTime();
    MigrationReport report =
        migrations.run(MigrateTenants.all().parallel(parallel), workers, MigrationListener.NONE);
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    assertThat(report).isEqualTo(new MigrationReport(behind, behind, List.of()));
    return milliseconds / TENANTS;
  }

  private static double liquibase(String log, List<String> schemas, TestDatabase database)
      throws Exception {
    DirectLiquibase.update(database.connect(), schemas.get(0), log); // to be warm
    long begin = System.nanoTime();
    for (String schema : schemas.subList(1, schemas.size())) {
      DirectLiquibase.update(database.connect(), schema, log);
    }
    return (System.nanoTime() - begin) / 1e6 / (schemas.size() - 1);
  }

  private static String version(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT DISTINCT schema_version FROM public.tenants")) {
      row.next();
      return row.getString(1);
    }
  }

  /** Takes the column away again. */
  private static void reset(List<String> schemas, String version, TestDatabase database)
      throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String schema : schemas) {
        statement.execute("ALTER TABLE " + schema + ".projects DROP COLUMN colour");
        statement.execute("DELETE FROM " + schema + ".databasechangelog WHERE id = 'colour'");
      }
      statement.execute("UPDATE public.tenants SET schema_version = '" + version + "'");
    }
  }
}
