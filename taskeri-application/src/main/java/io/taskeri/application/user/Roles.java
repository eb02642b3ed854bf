package io.taskeri.application.user;

import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Roles as people name them, and who may give them. */
final class Roles {
  private Roles() {}

  /**
   * The roles of these names or ids, once each and by name; a violation for every one that is not
   * there, or when there is none at all.
   */
  static List<Role> named(List<String> wanted, List<Role> all) {
    if (wanted.isEmpty()) {
      throw new InvalidInput("/roles", "required", "must name at least one role");
    }
    Violations violations = new Violations();
    List<Role> found = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String name = wanted.get(i);
      List<Role> fitting =
          all.stream()
              .filter(it -> it.name().equals(name) || it.id().toString().equals(name))
              .toList();
      if (fitting.isEmpty()) {
        violations.add("/roles/" + i, "not-found", "There is no such role.");
      }
      found.addAll(fitting);
    }
    violations.throwIfAny();
    return found.stream().distinct().sorted(Comparator.comparing(Role::name)).toList();
  }

  static List<AssignedRole> assigned(List<Role> roles) {
    return roles.stream().map(AssignedRole::of).toList();
  }

  /**
   * Nobody has power over who may do more than themselves: else whoever may change an e-mail could
   * take over an administrator's account.
   */
  static void requirePowerOver(TenantUnit unit, User user) {
    if (!unit.access().administrator()) {
      requirePowerOver(unit.access(), user, unit.roles().all());
    }
  }

  static void requirePowerOver(Access access, User user, List<Role> all) {
    if (!access.user().equals(user.id())) {
      requireGrant(access, user.roles(), all);
    }
  }

  /** Refuses who may not give these roles. */
  static void requireGrant(Access access, Collection<AssignedRole> roles, List<Role> all) {
    held(roles, all).forEach(access::requireGrant);
  }

  private static List<Role> held(Collection<AssignedRole> roles, List<Role> all) {
    Set<RoleId> ids = roles.stream().map(AssignedRole::id).collect(Collectors.toSet());
    return all.stream().filter(it -> ids.contains(it.id())).toList();
  }

  /** Whether who invites is still there, and could still give the roles of the invitation. */
  static boolean stands(TenantUnit unit, Invitation invitation) {
    return unit.roles()
        .access(invitation.invitedBy().id())
        .filter(it -> it.status() == UserStatus.ACTIVE && it.may(Permission.USER_INVITE))
        .filter(it -> it.administrator() || mayGrant(it, invitation.roles(), unit.roles().all()))
        .isPresent();
  }

  private static boolean mayGrant(Access access, Collection<AssignedRole> roles, List<Role> all) {
    return held(roles, all).stream().allMatch(access::mayGrant);
  }
}
