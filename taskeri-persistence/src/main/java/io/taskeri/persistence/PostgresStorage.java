package io.taskeri.persistence;

import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.Archives;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.Migrations;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.migration.PostgresMigrations;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.schema.SchemaVersions;
import io.taskeri.persistence.internal.transfer.PostgresArchives;
import io.taskeri.persistence.internal.unit.Mapping;
import io.taskeri.persistence.internal.unit.MigratedDirectory;
import io.taskeri.persistence.internal.unit.PostgresTenantUnit;
import io.taskeri.persistence.internal.unit.Transactions;
import io.taskeri.persistence.internal.unit.Units;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;

/**
 * Keeps everything in PostgreSQL (15 or later), each tenant in a schema of its own. Safe for use by
 * several threads, and by several programs on one database.
 *
 * <p>The database may be away when a storage is made: until it is there, whatever needs it throws
 * {@link io.taskeri.domain.error.Unavailable}. The directory, in the schema {@code public}, is
 * brought up to date before the first use, or by {@link #migrateDirectory()}.
 */
public final class PostgresStorage implements Storage {
  private final Units units;
  private final Migrations migrations;
  private final Archives archives;
  private final Supplier<Optional<StorageFigures.Pool>> pool;
  private final Runnable closing;

  private PostgresStorage(
      Units units,
      Migrations migrations,
      Archives archives,
      Supplier<Optional<StorageFigures.Pool>> pool,
      Runnable closing) {
    this.units = units;
    this.migrations = migrations;
    this.archives = archives;
    this.pool = pool;
    this.closing = closing;
  }

  static PostgresStorage over(
      DataSource dataSource,
      Transactions transactions,
      ChangeLogs changeLogs,
      Supplier<Optional<StorageFigures.Pool>> pool,
      Runnable closing) {
    SessionFactory sessions = Mapping.sessionFactory();
    SchemaVersions versions = new SchemaVersions(changeLogs);
    MigratedDirectory directory = new MigratedDirectory(transactions, changeLogs, versions);
    return new PostgresStorage(
        new Units(transactions, sessions, changeLogs, versions, directory),
        new PostgresMigrations(dataSource, transactions, changeLogs, versions, directory),
        new PostgresArchives(dataSource, sessions, changeLogs, directory),
        pool,
        () -> {
          sessions.close();
          closing.run();
        });
  }

  /**
   * A storage on connections of the caller's. They are given back in the state in which they came,
   * and the data source is left open. It should be a pool, and its connections should have a
   * statement timeout.
   */
  public static PostgresStorage using(DataSource dataSource) {
    return builder().dataSource(dataSource).build();
  }

  /** Chooses more: by its URL a storage has a pool of its own, which {@link #close()} closes. */
  public static PostgresStorageBuilder builder() {
    return new PostgresStorageBuilder();
  }

  /**
   * This storage inside a transaction of the caller's: what is done through it takes effect when
   * the caller commits, together with what the caller has done, or not at all. It costs next to
   * nothing to make, closes nothing, and is used by the thread that uses the connection.
   *
   * <p>The connection stays the caller's, who alone commits, rolls back and closes it; between two
   * units of work it is as it was, its search path included. A unit of work that fails is undone by
   * a savepoint, and the transaction goes on. The directory is migrated in a transaction of its own
   * if it was not before; {@link #migrateDirectory()} does so beforehand.
   *
   * @param connection to the same database, in a transaction: a unit of work throws {@link
   *     IllegalStateException} when its autocommit is on
   */
  public Storage joining(Connection connection) {
    return new PostgresStorage(units.joining(connection), migrations, archives, pool, () -> {});
  }

  /**
   * The connection of a unit of work, for an embedding application that keeps tables of its own in
   * each tenant's schema: names without a schema are that tenant's. Whatever is done on it belongs
   * to the unit's transaction, which alone ends it: committing and rolling back are refused,
   * closing does nothing.
   *
   * @param unit of this storage or another in PostgreSQL, and not over yet
   * @throws IllegalArgumentException when it is of a storage elsewhere
   */
  public static Connection connection(TenantUnit unit) {
    if (unit instanceof PostgresTenantUnit ours) {
      return ours.connection();
    }
    throw new IllegalArgumentException("this unit of work is not in PostgreSQL");
  }

  /**
   * Creates the directory, or brings it up to date; does nothing when it is. Servers that start at
   * once take turns.
   */
  public void migrateDirectory() {
    units.directory().migrate();
  }

  /**
   * Does work that leaves nothing behind, in a transaction that is rolled back, and counts none of
   * it. What is used for the first time takes a second or two where nothing is warm: a server that
   * has rehearsed before it says that it is ready keeps its first callers waiting no longer than
   * the others.
   *
   * @param work is given this storage inside the transaction, and uses it by its own thread
   */
  public void rehearse(Consumer<Storage> work) {
    units.rehearse(
        parts -> work.accept(new PostgresStorage(parts, migrations, archives, pool, () -> {})));
  }

  /** Whether the database answers at this moment, or has no time to because it serves others. */
  public boolean isReachable() {
    try {
      return units.transactions().run(true, PostgresStorage::answers);
    } catch (Unavailable failed) {
      return failed.code() == ErrorCode.OVERLOADED;
    }
  }

  /** What was done by now, for an application that measures; asks no database. */
  public StorageFigures figures() {
    return units.transactions().tally().read(pool.get());
  }

  /**
   * Counts the tenants and the mail, by one query over all of them: for now and then, not for each
   * request.
   */
  public DirectoryFigures directoryFigures() {
    return units.count();
  }

  private static boolean answers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    }
  }

  @Override
  public <R> R inTenant(TenantContext context, Work<TenantUnit, R> work) {
    return units.inTenant(context, work, false);
  }

  @Override
  public <R> R readInTenant(TenantContext context, Work<TenantUnit, R> work) {
    return units.inTenant(context, work, true);
  }

  @Override
  public <R> R asOperator(TenantId tenant, Work<TenantUnit, R> work) {
    return units.asOperator(tenant, work);
  }

  @Override
  public <R> R inDirectory(Work<DirectoryUnit, R> work) {
    return units.inDirectory(work);
  }

  @Override
  public void provision(NewTenant tenant) {
    units.provision(tenant);
  }

  @Override
  public void delete(TenantId tenant, Patience patience, Instant now) {
    units.delete(tenant, patience, now);
  }

  @Override
  public Migrations migrations() {
    return migrations;
  }

  @Override
  public Archives archives() {
    return archives;
  }

  @Override
  public void close() {
    closing.run();
  }
}
