package io.taskeri.domain.access;

import io.taskeri.domain.revision.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A named set of permissions, owned by one tenant.
 *
 * @param name unique in the tenant, 1 to 100 characters
 * @param permissions the codes that it allows; those of a system role are not kept but are the
 *     whole catalogue, so that an administrator also holds what a later version adds
 * @param system true for the administrators' role alone, which can be neither edited nor deleted
 */
public record Role(
    RoleId id,
    String name,
    String description,
    Set<String> permissions,
    boolean system,
    Revision revision) {

  public static final String ADMIN = "Admin";
  public static final String MANAGER = "Manager";
  public static final String EMPLOYEE = "Employee";

  private static final Set<Permission> FOR_ADMINISTRATORS =
      Set.of(Permission.USER_CREATE, Permission.USER_DEACTIVATE);
  private static final Set<Permission> FOR_EVERYONE =
      Set.of(
          Permission.USER_READ,
          Permission.PROJECT_READ,
          Permission.TASK_CREATE,
          Permission.TASK_UPDATE);

  public Role {
    permissions = system ? Permission.codes(it -> true) : Set.copyOf(permissions);
  }

  /** The roles that a new tenant starts with, the administrators' first. */
  public static List<Role> initial(Supplier<UUID> ids, Instant now) {
    Revision revision = Revision.first(now);
    return List.of(
        new Role(new RoleId(ids.get()), ADMIN, "May do everything", Set.of(), true, revision),
        new Role(
            new RoleId(ids.get()),
            MANAGER,
            "Runs projects: creates and changes every project and task that is open to them",
            Permission.codes(it -> !FOR_ADMINISTRATORS.contains(it)),
            false,
            revision),
        new Role(
            new RoleId(ids.get()),
            EMPLOYEE,
            "Works on tasks: creates them, and changes those of their own",
            Permission.codes(FOR_EVERYONE::contains),
            false,
            revision));
  }
}
