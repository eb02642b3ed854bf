package io.taskeri.domain.access;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.revision.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A named set of permissions, owned by one tenant.
 *
 * @param details the permissions of a system role are not kept but are the whole catalogue, so that
 *     an administrator also holds what a later version adds
 * @param system true for the administrators' role alone, which can be neither edited nor deleted
 */
public record Role(RoleId id, RoleDetails details, boolean system, Revision revision) {
  public static final String ADMIN = "Admin";
  public static final String MANAGER = "Manager";
  public static final String EMPLOYEE = "Employee";

  private static final Set<Permission> FOR_ADMINISTRATORS =
      Set.of(
          Permission.TENANT_UPDATE,
          Permission.USER_CREATE,
          Permission.USER_INVITE,
          Permission.USER_UPDATE_ANY,
          Permission.USER_DEACTIVATE,
          Permission.USER_ERASE,
          Permission.ROLE_MANAGE,
          Permission.ROLE_ASSIGN,
          Permission.ACTIVITY_READ,
          Permission.PROJECT_DELETE_ANY);

  private static final Set<Permission> FOR_EVERYONE =
      Set.of(
          Permission.USER_READ,
          Permission.ROLE_READ,
          Permission.DEPARTMENT_READ,
          Permission.TEAM_READ,
          Permission.PROJECT_READ,
          Permission.TASK_CREATE,
          Permission.TASK_UPDATE,
          Permission.COMMENT_CREATE,
          Permission.TIME_LOG_CREATE);

  public Role {
    if (system) {
      details =
          new RoleDetails(
              details.name(), details.description(), Permission.allAnd(details.permissions()));
    }
  }

  /** The roles that a new tenant starts with, the administrators' first. */
  public static List<Role> initial(Supplier<UUID> ids, Instant now) {
    return List.of(
        initial(ids, ADMIN, "May do everything", Set.of(), true, now),
        initial(
            ids,
            MANAGER,
            "Runs projects: creates and changes every project and task that is open to them, and"
                + " manages departments and teams",
            Permission.codes(it -> !FOR_ADMINISTRATORS.contains(it)),
            false,
            now),
        initial(
            ids,
            EMPLOYEE,
            "Works on tasks: creates them, changes those of their own, comments and logs time",
            Permission.codes(FOR_EVERYONE::contains),
            false,
            now));
  }

  private static Role initial(
      Supplier<UUID> ids,
      String name,
      String description,
      Set<String> permissions,
      boolean system,
      Instant now) {
    return new Role(
        new RoleId(ids.get()),
        new RoleDetails(name, description, permissions),
        system,
        Revision.first(now));
  }

  /** A role of the tenant's own. */
  public static Role create(RoleId id, RoleDetails details, Instant now) {
    return new Role(id, details, false, Revision.first(now));
  }

  /** The same, listing for a system role all that the catalogue has. */
  public Role listing(Catalogue catalogue) {
    RoleDetails whole = new RoleDetails(details.name(), details.description(), catalogue.codes());
    return system ? new Role(id, whole, true, revision) : this;
  }

  /** Its name. */
  public String name() {
    return details.name();
  }

  /** The codes that it allows. */
  public Set<String> permissions() {
    return details.permissions();
  }

  /**
   * This role with other details; itself when they are the same.
   *
   * @throws Conflict when it is a system role
   */
  public Role change(RoleDetails changed, Instant now) {
    requireOwn();
    return changed.equals(details) ? this : new Role(id, changed, false, revision.next(now));
  }

  /**
   * Refuses to touch a system role.
   *
   * @throws Conflict when it is one
   */
  public void requireOwn() {
    if (system) {
      throw new Conflict(
          ErrorCode.ROLE_SYSTEM, "The role " + name() + " can be neither changed nor deleted.");
    }
  }
}
