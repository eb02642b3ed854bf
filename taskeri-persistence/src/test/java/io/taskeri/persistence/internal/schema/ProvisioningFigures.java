package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.persistence.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prints how long it takes to make a tenant: by us, by psql from a script of the same statements,
 * and by Liquibase. Needs psql on the path; run by name only: {@code -Dtest=ProvisioningFigures}.
 */
class ProvisioningFigures {
  private static final int ROUNDS = 5;
  private static final int EACH = 20;
  private static final int BY_LIQUIBASE = 4;

  private final ChangeLog log = new ChangeLogs().tenant();

  @TempDir Path folder;

  @Test
  void by_us_by_psql_and_by_liquibase() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        PostgresStorage storage = database.storage(1)) {
      storage.migrateDirectory();
      Sample.in(storage);
      for (int round = 0; round < ROUNDS; round++) {
        double whole = registrations(storage);
        double schema = schemas(database);
        double script = scripts(database);
        double liquibase = liquibase(database);
        System.out.printf(
            "a registration %.0f ms, its schema alone %.0f ms, psql %.0f ms, Liquibase %.0f ms:"
                + " %.2f times psql, Liquibase %.1f times us%n",
            whole, schema, script, liquibase, whole / script, liquibase / whole);
      }
    }
  }

  /** All that a registration does in the database, hashing aside. */
  private static double registrations(PostgresStorage storage) {
    long begin = System.nanoTime();
    for (int i = 0; i < EACH; i++) {
      Sample.in(storage);
    }
    return since(begin, EACH);
  }

  private double schemas(TestDatabase database) throws SQLException {
    TenantSchema made = new TenantSchema(log);
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      long begin = System.nanoTime();
      for (int i = 0; i < EACH; i++) {
        made.create(connection, newName());
        connection.commit();
      }
      return since(begin, EACH);
    }
  }

  /** One process for all, so that its start counts for little. */
  private double scripts(TestDatabase database) throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      lines.addAll(List.of("BEGIN", "CREATE SCHEMA s" + i, "SET LOCAL search_path = s" + i));
      lines.addAll(log.bookkeeping());
      log.changeSets().forEach(it -> lines.addAll(it.transactional()));
      lines.add("COMMIT");
    }
    for (int i = 0; i < EACH; i++) {
      lines.add("ALTER SCHEMA s" + i + " RENAME TO \"" + UUID.randomUUID() + "\"");
    }
    Path script =
        Files.write(folder.resolve("script.sql"), lines.stream().map(it -> it + ";").toList());
    PGSimpleDataSource source = database.server();
    ProcessBuilder psql =
        new ProcessBuilder("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1", "-f", script.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    psql.environment().put("PGHOST", source.getServerNames()[0]);
    psql.environment().put("PGPORT", String.valueOf(source.getPortNumbers()[0]));
    psql.environment().put("PGDATABASE", String.valueOf(source.getDatabaseName()));
    psql.environment().put("PGUSER", String.valueOf(source.getUser()));
    psql.environment().put("PGPASSWORD", String.valueOf(source.getPassword()));
    long begin = System.nanoTime();
    assertThat(psql.start().waitFor()).isZero();
    return since(begin, EACH);
  }

  private double liquibase(TestDatabase database) throws Exception {
    long begin = System.nanoTime();
    for (int i = 0; i < BY_LIQUIBASE; i++) {
      String schema = newName().value();
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE SCHEMA " + schema);
      }
      DirectLiquibase.update(database.connect(), schema, "tenant.sql");
    }
    return since(begin, BY_LIQUIBASE);
  }

  private static SchemaName newName() {
    return SchemaName.of(new TenantId(UUID.randomUUID()));
  }

  private static double since(long begin, int number) {
    return (System.nanoTime() - begin) / 1e6 / number;
  }
}
