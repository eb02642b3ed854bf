package io.taskeri.web.access;

import io.taskeri.domain.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A role.
 *
 * @param permissions in alphabetical order
 */
record RoleJson(
    UUID id,
    String name,
    String description,
    List<String> permissions,
    boolean system,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static RoleJson of(Role role) {
    return new RoleJson(
        role.id().value(),
        role.name(),
        role.details().description(),
        role.permissions().stream().sorted().toList(),
        role.system(),
        role.revision().createdAt(),
        role.revision().updatedAt(),
        role.revision().version());
  }
}
