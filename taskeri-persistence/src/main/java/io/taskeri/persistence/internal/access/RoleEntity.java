package io.taskeri.persistence.internal.access;

import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleDetails;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.revision.Revision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A role as a row; its permissions are rows of their own. Public, because queries of other packages
 * name it.
 */
@Entity(name = "Role")
@Table(name = "roles")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
public class RoleEntity {
  @Id UUID id;
  String name;
  String description;
  boolean system;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static RoleEntity from(Role role) {
    RoleEntity entity = new RoleEntity();
    entity.id = role.id().value();
    entity.name = role.name();
    entity.description = role.details().description();
    entity.system = role.system();
    entity.createdAt = role.revision().createdAt();
    entity.updatedAt = role.revision().updatedAt();
    entity.version = role.revision().version();
    return entity;
  }

  Role toDomain(Set<String> permissions) {
    return new Role(
        new RoleId(id),
        new RoleDetails(name, description, permissions),
        system,
        new Revision(version, createdAt, updatedAt));
  }
}
