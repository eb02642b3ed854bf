package io.taskeri.domain.access;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Something that a role can allow. The catalogue is fixed in the code: a code is {@code
 * resource:action} for what is one's own, and {@code resource:action:any} for all that one can see.
 *
 * @param code stable, stored with roles and answered by the API
 * @param description what it allows, for people
 */
public record Permission(String code, String description) {
  public static final Permission USER_READ =
      new Permission("user:read", "See the people of the organization");
  public static final Permission USER_CREATE =
      new Permission("user:create", "Add people to the organization");
  public static final Permission USER_DEACTIVATE =
      new Permission("user:deactivate", "Deactivate people");
  public static final Permission PROJECT_READ =
      new Permission("project:read", "See the projects that are open to one, and their tasks");
  public static final Permission PROJECT_CREATE =
      new Permission("project:create", "Create projects");
  public static final Permission PROJECT_UPDATE =
      new Permission("project:update", "Change projects that one leads");
  public static final Permission PROJECT_UPDATE_ANY =
      new Permission("project:update:any", "Change every project that one can see");
  public static final Permission TASK_CREATE =
      new Permission("task:create", "Create tasks in the projects that one can see");
  public static final Permission TASK_UPDATE =
      new Permission("task:update", "Change and assign tasks that one created or is assigned to");
  public static final Permission TASK_UPDATE_ANY =
      new Permission("task:update:any", "Change and assign every task that one can see");
  public static final Permission TASK_DELETE_ANY =
      new Permission("task:delete:any", "Delete every task that one can see");

  private static final List<Permission> CATALOGUE =
      List.of(
          USER_READ,
          USER_CREATE,
          USER_DEACTIVATE,
          PROJECT_READ,
          PROJECT_CREATE,
          PROJECT_UPDATE,
          PROJECT_UPDATE_ANY,
          TASK_CREATE,
          TASK_UPDATE,
          TASK_UPDATE_ANY,
          TASK_DELETE_ANY);

  /** Every permission there is. */
  public static List<Permission> catalogue() {
    return CATALOGUE;
  }

  /** The codes of the whole catalogue, or of the part that is kept. */
  static Set<String> codes(Predicate<Permission> kept) {
    return CATALOGUE.stream()
        .filter(kept)
        .map(Permission::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
