package io.taskeri.application.memory;

import io.taskeri.application.contract.BorderContract;
import io.taskeri.application.contract.DirectoryContract;
import io.taskeri.application.contract.HistoryContract;
import io.taskeri.application.contract.ProjectRepositoryContract;
import io.taskeri.application.contract.RevisionContract;
import io.taskeri.application.contract.SessionContract;
import io.taskeri.application.contract.TaskRepositoryContract;
import io.taskeri.application.contract.TransactionContract;
import io.taskeri.application.contract.UseCaseContract;
import io.taskeri.application.contract.UserRepositoryContract;
import io.taskeri.application.port.Storage;

class InMemoryStorageTest
    implements TransactionContract,
        DirectoryContract,
        BorderContract,
        RevisionContract,
        UserRepositoryContract,
        ProjectRepositoryContract,
        TaskRepositoryContract,
        UseCaseContract,
        HistoryContract,
        SessionContract {
  private final Storage storage = InMemoryStorage.create();

  @Override
  public Storage storage() {
    return storage;
  }
}
