package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.schema.DirectoryMigration;
import io.taskeri.persistence.internal.schema.SchemaVersions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Brings the directory up to date once, before anything needs it. */
public final class MigratedDirectory {
  private static final int SECONDS_TO_WAIT = 3;

  private final Transactions transactions;
  private final ChangeLogs changeLogs;
  private final SchemaVersions versions;
  private final ReentrantLock migrating = new ReentrantLock();
  private volatile boolean migrated;

  /** A directory of which nothing is known yet. */
  public MigratedDirectory(
      Transactions transactions, ChangeLogs changeLogs, SchemaVersions versions) {
    this.transactions = transactions;
    this.changeLogs = changeLogs;
    this.versions = versions;
  }

  /**
   * Does nothing when it has succeeded before.
   *
   * @throws Unavailable when the database is away; of many threads that ask meanwhile, none waits
   *     for the attempts of all that came before
   */
  public void migrate() {
    if (migrated) {
      return;
    }
    if (!begin()) {
      throw new Unavailable(
          ErrorCode.DATABASE_UNAVAILABLE, "The database is being brought up to date.", null);
    }
    try {
      if (!migrated) {
        transactions.run(false, this::run);
        migrated = true;
      }
    } finally {
      migrating.unlock();
    }
  }

  private int run(Connection connection) throws SQLException {
    int applied = new DirectoryMigration(changeLogs.directory()).run(connection);
    versions.keep(connection);
    return applied;
  }

  private boolean begin() {
    try {
      return migrating.tryLock(SECONDS_TO_WAIT, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
