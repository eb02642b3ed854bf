package io.taskeri.persistence.internal.migration;

import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrationAttempt;
import io.taskeri.application.migration.MigrationAttempt.Outcome;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.Migrations;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.schema.ChangeSetFailure;
import io.taskeri.persistence.internal.schema.SchemaVersions;
import io.taskeri.persistence.internal.unit.DirectConnection;
import io.taskeri.persistence.internal.unit.Failures;
import io.taskeri.persistence.internal.unit.MigratedDirectory;
import io.taskeri.persistence.internal.unit.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Brings tenants' schemas to what the change logs say, one tenant at a time. */
public final class PostgresMigrations implements Migrations {
  private final DataSource dataSource;
  private final Transactions transactions;
  private final ChangeLogs changeLogs;
  private final SchemaVersions versions;
  private final MigratedDirectory directory;

  /**
   * @param transactions on the data source
   * @param directory is brought up to date first
   */
  public PostgresMigrations(
      DataSource dataSource,
      Transactions transactions,
      ChangeLogs changeLogs,
      SchemaVersions versions,
      MigratedDirectory directory) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.changeLogs = changeLogs;
    this.versions = versions;
    this.directory = directory;
  }

  @Override
  public List<BehindTenant> behind() {
    directory.migrate();
    return transactions.run(
        true, connection -> new MigrationRows(connection).behind(log().version(), versions));
  }

  @Override
  public List<String> missing(TenantId tenant) {
    try {
      return transactions.run(true, connection -> missing(tenant, connection));
    } catch (RuntimeException failure) {
      MigrationAttempt attempt = attempt(failure);
      if (attempt.outcome() == Outcome.FAILED) {
        return List.of("-- cannot be migrated: " + attempt.reason());
      }
      throw failure;
    }
  }

  private List<String> missing(TenantId tenant, Connection connection) throws SQLException {
    return TenantRow.switchTransaction(tenant, connection).isEmpty()
        ? List.of()
        : Gap.of(log(), connection).missing().stream()
            .flatMap(it -> Stream.concat(Stream.of("-- " + it.id()), it.statements().stream()))
            .toList();
  }

  @Override
  public MigrationAttempt migrate(TenantId tenant, Patience patience) {
    TenantMigration migration = new TenantMigration(log(), tenant, patience);
    ConcurrentIndex index = new ConcurrentIndex(log(), tenant);
    try {
      while (true) {
        switch (transactions.maintain(tenant, migration::run)) {
          case WHOLE -> {
            return MigrationAttempt.current();
          }
          case TAKEN -> {
            return MigrationAttempt.taken();
          }
          case INDEX_NEXT -> {
            if (!DirectConnection.run(dataSource, index::run)) {
              return MigrationAttempt.taken();
            }
          }
        }
      }
    } catch (RuntimeException failure) {
      return attempt(failure);
    }
  }

  private static MigrationAttempt attempt(RuntimeException failure) {
    Optional<SQLException> sql = Failures.sql(failure);
    if (sql.isPresent()) {
      Outcome outcome = Failures.isPassing(sql.get()) ? Outcome.BUSY : Outcome.FAILED;
      return new MigrationAttempt(outcome, reason(sql.get()));
    }
    if (failure instanceof IllegalStateException refused) {
      return new MigrationAttempt(Outcome.FAILED, String.valueOf(refused.getMessage()));
    }
    throw failure;
  }

  private static String reason(SQLException sql) {
    String changeSet = sql instanceof ChangeSetFailure ? sql.getMessage() + ": " : "";
    return changeSet + Failures.words(sql) + " (SQLSTATE " + sql.getSQLState() + ")";
  }

  @Override
  public void fail(TenantId tenant, String reason, Instant now) {
    write(rows -> rows.fail(tenant, reason, now));
  }

  @Override
  public void begin(UUID run, int tenants, Instant now) {
    write(rows -> rows.begin(run, log().version(), tenants, now));
  }

  @Override
  public void end(UUID run, MigrationReport report, Instant now) {
    write(rows -> rows.end(run, report, now));
  }

  private void write(Write write) {
    transactions.run(false, connection -> write.in(new MigrationRows(connection)));
  }

  private ChangeLog log() {
    return changeLogs.tenant();
  }

  /** One row. */
  private interface Write {
    int in(MigrationRows rows) throws SQLException;
  }
}
