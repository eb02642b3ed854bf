package io.taskeri.persistence;

import io.taskeri.application.contract.DirectoryContract;
import io.taskeri.application.contract.HistoryContract;
import io.taskeri.application.contract.ProjectRepositoryContract;
import io.taskeri.application.contract.SessionContract;
import io.taskeri.application.contract.TaskRepositoryContract;
import io.taskeri.application.contract.TransactionContract;
import io.taskeri.application.contract.UseCaseContract;
import io.taskeri.application.contract.UserRepositoryContract;
import io.taskeri.application.port.Storage;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresStorageTest
    implements TransactionContract,
        DirectoryContract,
        UserRepositoryContract,
        ProjectRepositoryContract,
        TaskRepositoryContract,
        UseCaseContract,
        HistoryContract,
        SessionContract {
  private static TestDatabase database;
  private static PostgresStorage storage;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage();
  }

  @AfterAll
  static void close() throws SQLException {
    storage.close();
    database.close();
  }

  @Override
  public Storage storage() {
    return storage;
  }
}
