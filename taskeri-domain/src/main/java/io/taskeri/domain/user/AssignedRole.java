package io.taskeri.domain.user;

import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;

/** A role that a user has, with the name by which people know it. */
public record AssignedRole(RoleId id, String name) {
  /** The role as a user has it. */
  public static AssignedRole of(Role role) {
    return new AssignedRole(role.id(), role.name());
  }
}
