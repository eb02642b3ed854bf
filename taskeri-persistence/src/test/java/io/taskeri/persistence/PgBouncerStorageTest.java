package io.taskeri.persistence;

import io.taskeri.application.contract.DirectoryContract;
import io.taskeri.application.contract.RegistrationContract;
import io.taskeri.application.contract.SessionContract;
import io.taskeri.application.contract.TaskRepositoryContract;
import io.taskeri.application.contract.TransactionContract;
import io.taskeri.application.port.Storage;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;

/** Behind a PgBouncer that gives its connections out for a transaction: still the same storage. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PgBouncerStorageTest
    implements TransactionContract,
        DirectoryContract,
        TaskRepositoryContract,
        RegistrationContract,
        SessionContract {
  private static @Nullable PooledDatabase pooled;
  private static PostgresStorage storage;

  @BeforeAll
  static void open() throws SQLException, IOException {
    pooled = PooledDatabase.create(4);
    storage = pooled.storage(8);
  }

  @AfterAll
  static void close() throws SQLException {
    if (pooled != null) {
      storage.close();
      pooled.close();
    }
  }

  @Override
  public Storage storage() {
    return storage;
  }
}
