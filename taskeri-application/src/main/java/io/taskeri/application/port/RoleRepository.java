package io.taskeri.application.port;

import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Optional;

/** The roles of one tenant. */
public interface RoleRepository {
  /** All of them, by name. */
  List<Role> all();

  Optional<Role> find(RoleId id);

  /** What a user may do at this moment; empty when there is no such user. */
  Optional<Access> access(UserId user);

  /** Finds the role and holds it until the end of the transaction. */
  Optional<Role> lock(RoleId id);

  /**
   * Keeps a new role.
   *
   * @throws io.taskeri.domain.error.Conflict when the name is taken
   */
  void add(Role role);

  /**
   * Keeps a changed role with its permissions.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile, or the name is taken
   */
  void save(Role role);

  /**
   * Deletes the role.
   *
   * @throws io.taskeri.domain.error.Conflict when a user holds it, or an invitation that was
   *     neither accepted nor revoked would give it
   */
  void delete(Role role);
}
