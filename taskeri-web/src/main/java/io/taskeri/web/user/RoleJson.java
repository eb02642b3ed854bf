package io.taskeri.web.user;

import io.taskeri.domain.user.AssignedRole;
import java.util.UUID;

/** A role that a person has. */
record RoleJson(UUID id, String name) {
  static RoleJson of(AssignedRole role) {
    return new RoleJson(role.id().value(), role.name());
  }
}
