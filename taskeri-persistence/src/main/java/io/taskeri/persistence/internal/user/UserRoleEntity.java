package io.taskeri.persistence.internal.user;

import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A role that a user has, as a row. Public, because queries of other packages name it. */
@Entity(name = "UserRole")
@Table(name = "user_roles")
@IdClass(UserRoleEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
public class UserRoleEntity {
  @Id UUID userId;
  @Id UUID roleId;

  static UserRoleEntity from(UserId user, AssignedRole role) {
    UserRoleEntity entity = new UserRoleEntity();
    entity.userId = user.value();
    entity.roleId = role.id().value();
    return entity;
  }

  /** What identifies it. */
  record Key(UUID userId, UUID roleId) {}
}
