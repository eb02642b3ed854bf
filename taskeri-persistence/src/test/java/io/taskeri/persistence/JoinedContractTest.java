package io.taskeri.persistence;

import io.taskeri.application.contract.EventContract;
import io.taskeri.application.contract.RegistrationContract;
import io.taskeri.application.contract.SessionContract;
import io.taskeri.application.contract.TaskRepositoryContract;
import io.taskeri.application.contract.TransactionContract;
import io.taskeri.application.port.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** Inside a transaction of somebody else's, which is never committed: still the same storage. */
class JoinedContractTest
    implements TransactionContract,
        TaskRepositoryContract,
        RegistrationContract,
        EventContract,
        SessionContract {
  private static TestDatabase database;
  private static PostgresStorage storage;
  private static Connection theirs;
  private static Storage joined;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.create();
    storage = database.storage(1);
    theirs = database.connect();
    theirs.setAutoCommit(false);
    joined = storage.joining(theirs);
  }

  @AfterEach
  void undo() throws SQLException {
    theirs.rollback();
  }

  @AfterAll
  static void close() throws SQLException {
    theirs.close();
    storage.close();
    database.close();
  }

  @Override
  public Storage storage() {
    return joined;
  }
}
