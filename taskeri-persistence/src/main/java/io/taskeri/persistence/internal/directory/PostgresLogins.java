package io.taskeri.persistence.internal.directory;

import io.taskeri.application.port.LoginRepository;
import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** One tenant's part of the log-in directory. */
public record PostgresLogins(StatelessSession session, SchemaName schema)
    implements LoginRepository {
  @Override
  public void add(User user, String passwordHash) {
    session.insert(LoginEntity.from(user, schema, passwordHash));
  }

  @Override
  public Optional<String> lockPasswordHash(UserId user) {
    return new DirectoryQueries_(session)
        .login(user.value(), schema.value())
        .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
        .uniqueResultOptional()
        .map(it -> it.passwordHash);
  }

  @Override
  public void changePassword(UserId user, String passwordHash) {
    new DirectoryQueries_(session).changePassword(user.value(), schema.value(), passwordHash);
  }

  @Override
  public void changeEmail(User user) {
    new DirectoryQueries_(session)
        .changeEmail(user.id().value(), schema.value(), user.email().value());
  }

  @Override
  public void remove(UserId user) {
    new DirectoryQueries_(session).remove(user.value(), schema.value());
  }
}
