package io.taskeri.persistence.internal.access;

import io.taskeri.domain.access.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A permission that a role has, as a row. */
@Entity(name = "RolePermission")
@Table(name = "role_permissions")
@IdClass(RolePermissionEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class RolePermissionEntity {
  @Id UUID roleId;
  @Id String permission;

  /** Those of a role; none of a system role, which has the whole catalogue whatever it may be. */
  static List<RolePermissionEntity> from(Role role) {
    return role.system()
        ? List.of()
        : role.permissions().stream().sorted().map(it -> from(role, it)).toList();
  }

  private static RolePermissionEntity from(Role role, String permission) {
    RolePermissionEntity entity = new RolePermissionEntity();
    entity.roleId = role.id().value();
    entity.permission = permission;
    return entity;
  }

  /** What identifies it. */
  record Key(UUID roleId, String permission) {}
}
