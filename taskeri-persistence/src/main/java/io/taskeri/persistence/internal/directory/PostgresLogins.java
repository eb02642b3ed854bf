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
}
