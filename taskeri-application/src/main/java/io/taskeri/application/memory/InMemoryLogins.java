package io.taskeri.application.memory;

import io.taskeri.application.memory.Directory.Account;
import io.taskeri.application.port.LoginRepository;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Optional;

/** One tenant's part of the log-in directory. */
record InMemoryLogins(Directory directory, TenantId tenant) implements LoginRepository {
  @Override
  public void add(User user, String passwordHash) {
    if (directory.accounts().values().stream()
        .anyMatch(it -> it.tenant().equals(tenant) && it.email().equals(user.email()))) {
      throw new Conflict(ErrorCode.EMAIL_TAKEN, "There is a user with this e-mail.");
    }
    directory.accounts().put(user.id(), new Account(tenant, user.email(), user.id(), passwordHash));
  }

  @Override
  public Optional<String> lockPasswordHash(UserId user) {
    return Optional.ofNullable(directory.accounts().get(user))
        .filter(it -> it.tenant().equals(tenant))
        .map(Account::passwordHash);
  }
}
