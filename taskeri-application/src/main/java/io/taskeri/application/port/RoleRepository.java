package io.taskeri.application.port;

import io.taskeri.domain.access.Role;
import java.util.List;

/** The roles of one tenant. */
public interface RoleRepository {
  /** All of them, by name. */
  List<Role> all();

  /** Keeps a new role. */
  void add(Role role);
}
