package io.taskeri.persistence;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationListener;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.migration.Patience;
import io.taskeri.domain.tenant.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Programs that know different change sets, on one database. */
final class Releases implements AutoCloseable {
  /** What a later release adds. */
  static final String COLOUR =
      "--changeset ada:colour\nALTER TABLE projects ADD COLUMN colour text;\n";

  /** Tries soon, and not for long. */
  static final Patience SHORT =
      new Patience(Duration.ofMillis(50), Duration.ofSeconds(30), 3, Duration.ofMillis(10));

  private static final String HEAD = "--liquibase formatted sql logicalFilePath:releases/%s.sql\n";

  private final TestDatabase database;
  private final Path folder;
  private final List<PostgresStorage> storages = new ArrayList<>();

  Releases(Path folder) throws SQLException {
    this.folder = folder;
    database = TestDatabase.create();
  }

  TestDatabase database() {
    return database;
  }

  /** A program that knows no more than Taskeri. */
  PostgresStorage plain() {
    return keep(PostgresStorage.using(database.dataSource()));
  }

  /** The same with a pool, as a server has it, on which each statement is prepared at once. */
  PostgresStorage pooled() {
    return keep(pool().build());
  }

  /** A program with a pool that knows more change sets. */
  PostgresStorage pooledWith(String changeSets) {
    return with("later", changeSets, pool());
  }

  private PostgresStorageBuilder pool() {
    return database.builder("prepareThreshold=1").connections(4).connectionsPerTenant(4);
  }

  /** A program that knows more change sets. */
  PostgresStorage with(String changeSets) {
    return with(changeSets, database.dataSource());
  }

  /** The same on connections that a test looks at. */
  PostgresStorage with(String changeSets, DataSource dataSource) {
    return with("later", changeSets, dataSource);
  }

  /** The same in a change log of another name. */
  PostgresStorage with(String name, String changeSets, DataSource dataSource) {
    return with(name, changeSets, PostgresStorage.builder().dataSource(dataSource));
  }

  private PostgresStorage with(String name, String changeSets, PostgresStorageBuilder builder) {
    return keep(with(folder, name, changeSets, builder));
  }

  /** A program that knows more change sets, which is the caller's to close. */
  static PostgresStorage with(
      Path folder, String name, String changeSets, PostgresStorageBuilder builder) {
    try {
      Files.writeString(folder.resolve("log.sql"), HEAD.formatted(name) + changeSets);
      try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
        return builder.tenantChangeLog("log.sql", loader).build();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PostgresStorage keep(PostgresStorage storage) {
    storages.add(storage);
    return storage;
  }

  /** Tenants that a program makes. */
  static List<Sample> tenants(int count, PostgresStorage storage) {
    return IntStream.range(0, count).mapToObj(i -> Sample.in(storage)).toList();
  }

  /** Migrates all by four workers. */
  static MigrationReport migrate(PostgresStorage storage) {
    return migrate(storage, MigrateTenants.all().parallel(4), MigrationListener.NONE);
  }

  /** Migrates, without much patience. */
  static MigrationReport migrate(
      PostgresStorage storage, MigrateTenants command, MigrationListener listener) {
    ExecutorService workers = Executors.newFixedThreadPool(4);
    try {
      return Taskeri.builder()
          .storage(storage)
          .build()
          .migrations()
          .run(command.patience(SHORT), workers, listener);
    } finally {
      workers.shutdown();
    }
  }

  /** Runs a statement in the schema of a tenant. */
  void execute(Tenant tenant, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setSchema(tenant.schema().value());
      statement.execute(sql);
    }
  }

  /** The first column of the first row of a query in the schema of a tenant, as text. */
  String ask(Tenant tenant, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setSchema(tenant.schema().value());
      try (ResultSet row = statement.executeQuery(sql)) {
        return row.next() ? String.valueOf(row.getString(1)) : "nothing";
      }
    }
  }

  /** How many columns of that name the tenant's projects have. */
  String columns(Tenant tenant, String name) throws SQLException {
    return ask(
        tenant,
        "SELECT count(*) FROM information_schema.columns WHERE table_schema = '%s'"
                .formatted(tenant.schema())
            + " AND table_name = 'projects' AND column_name = '%s'".formatted(name));
  }

  /** How often the tenant's notes have a change set of that id. */
  String notes(Tenant tenant, String id) throws SQLException {
    return ask(tenant, "SELECT count(*) FROM databasechangelog WHERE id = '%s'".formatted(id));
  }

  /** A column of the tenant's row of the directory. */
  String row(Tenant tenant, String column) throws SQLException {
    return ask(
        tenant, "SELECT %s FROM public.tenants WHERE id = '%s'".formatted(column, tenant.id()));
  }

  @Override
  public void close() throws SQLException {
    storages.forEach(PostgresStorage::close);
    database.close();
  }
}
