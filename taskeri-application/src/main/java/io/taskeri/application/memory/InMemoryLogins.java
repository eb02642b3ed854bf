package io.taskeri.application.memory;

import io.taskeri.application.memory.Directory.Account;
import io.taskeri.application.port.LoginRepository;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Optional;

/** One tenant's part of the log-in directory. */
record InMemoryLogins(Directory directory, TenantId tenant) implements LoginRepository {
  @Override
  public void add(User user, String passwordHash) {
    put(user.id(), user.email(), passwordHash);
  }

  private void put(UserId user, EmailAddress email, String passwordHash) {
    if (directory.accounts().values().stream()
        .anyMatch(
            it ->
                it.tenant().equals(tenant)
                    && it.email().equals(email)
                    && !it.user().equals(user))) {
      throw new Conflict(ErrorCode.EMAIL_TAKEN, "There is a user with this e-mail.");
    }
    directory.accounts().put(user, new Account(tenant, email, user, passwordHash));
  }

  @Override
  public Optional<String> lockPasswordHash(UserId user) {
    return find(user).map(Account::passwordHash);
  }

  private Optional<Account> find(UserId user) {
    return Optional.ofNullable(directory.accounts().get(user))
        .filter(it -> it.tenant().equals(tenant));
  }

  @Override
  public void changePassword(UserId user, String passwordHash) {
    find(user).ifPresent(it -> put(user, it.email(), passwordHash));
  }

  @Override
  public void changeEmail(User user) {
    find(user.id()).ifPresent(it -> put(user.id(), user.email(), it.passwordHash()));
  }

  @Override
  public void remove(UserId user) {
    if (find(user).isPresent()) {
      directory.accounts().remove(user);
      directory.sessions().values().removeIf(it -> it.user().equals(user));
      directory.tokens().values().removeIf(it -> !directory.sessions().containsKey(it.session()));
    }
  }
}
