package io.taskeri.persistence.internal.directory;

import io.taskeri.domain.tenant.SchemaName;
import io.taskeri.domain.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An account as a row of the directory: in which tenant an e-mail may log in. */
@Entity(name = "Login")
@Table(name = "tenant_users", schema = "public")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class LoginEntity {
  @Id UUID id;
  String email;

  @Column(updatable = false)
  String tenantSchema;

  String passwordHash;

  @Column(updatable = false)
  Instant createdAt;

  static LoginEntity from(User user, SchemaName schema, String passwordHash) {
    LoginEntity entity = new LoginEntity();
    entity.id = user.id().value();
    entity.email = user.email().value();
    entity.tenantSchema = schema.value();
    entity.passwordHash = passwordHash;
    entity.createdAt = user.revision().createdAt();
    return entity;
  }
}
