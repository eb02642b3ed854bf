package io.taskeri.persistence.internal.directory;

import io.taskeri.application.port.LoginDirectory;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantStatus;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Who may log in where, over all tenants. */
public record PostgresLoginDirectory(StatelessSession session) implements LoginDirectory {
  @Override
  public List<Login> find(EmailAddress email, Optional<Slug> tenant, int most) {
    return new DirectoryQueries_(session)
            .logins(
                email.value(),
                TenantStatus.ACTIVE,
                tenant.isEmpty(),
                tenant.map(Slug::value).orElse(""),
                most)
            .stream()
            .map(it -> new Login(it.tenant().toDomain(), new UserId(it.user()), it.passwordHash()))
            .toList();
  }
}
