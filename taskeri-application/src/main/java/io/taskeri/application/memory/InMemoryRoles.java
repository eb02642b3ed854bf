package io.taskeri.application.memory;

import io.taskeri.application.port.RoleRepository;
import io.taskeri.domain.access.Role;
import java.util.Comparator;
import java.util.List;

/** The roles of one tenant. */
record InMemoryRoles(TenantData data) implements RoleRepository {
  @Override
  public List<Role> all() {
    return data.roles().values().stream().sorted(Comparator.comparing(Role::name)).toList();
  }

  @Override
  public void add(Role role) {
    data.roles().put(role.id(), role);
  }
}
