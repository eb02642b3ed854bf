package io.taskeri.web.user;

import io.taskeri.domain.user.AssignedRole;
import io.taskeri.web.page.Cell;
import java.util.UUID;

/** A role that a person has. */
public record AssignedRoleJson(UUID id, String name) implements Cell {
  /** The role as the API shows it. */
  public static AssignedRoleJson of(AssignedRole role) {
    return new AssignedRoleJson(role.id().value(), role.name());
  }

  @Override
  public String cell() {
    return name;
  }
}
