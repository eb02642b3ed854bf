package io.taskeri.domain.access;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that a role can allow. Taskeri's own are fixed in the code: a code is {@code
 * resource:action} for what is one's own, and {@code resource:action:any} for all that one can see.
 *
 * @param code stable, stored with roles and answered by the API
 * @param description what it allows, for people
 */
public record Permission(String code, String description) {
  public static final Permission TENANT_UPDATE =
      new Permission("tenant:update", "Change the organization's name and settings");
  public static final Permission USER_READ =
      new Permission("user:read", "See the people of the organization");
  public static final Permission USER_CREATE =
      new Permission("user:create", "Add people to the organization");
  public static final Permission USER_INVITE =
      new Permission("user:invite", "Invite people, and see and revoke invitations");
  public static final Permission USER_UPDATE_ANY =
      new Permission("user:update:any", "Change everybody's profile");
  public static final Permission USER_DEACTIVATE =
      new Permission("user:deactivate", "Deactivate people, and take them back");
  public static final Permission USER_ERASE =
      new Permission("user:erase", "Erase a person's name, e-mail and profile for good");
  public static final Permission ROLE_READ = new Permission("role:read", "See the roles");
  public static final Permission ROLE_MANAGE =
      new Permission("role:manage", "Create, change and delete roles");
  public static final Permission ROLE_ASSIGN =
      new Permission("role:assign", "Give people roles, and take them away");
  public static final Permission DEPARTMENT_READ =
      new Permission("department:read", "See departments and who is in them");
  public static final Permission DEPARTMENT_MANAGE =
      new Permission("department:manage", "Create, change, staff and delete departments");
  public static final Permission TEAM_READ =
      new Permission("team:read", "See teams and who is in them");
  public static final Permission TEAM_MANAGE =
      new Permission("team:manage", "Create, change, staff and delete teams");
  public static final Permission ACTIVITY_READ =
      new Permission("activity:read", "Read the organization's audit log");
  public static final Permission PROJECT_READ =
      new Permission("project:read", "See the projects that are open to one, and their tasks");
  public static final Permission PROJECT_CREATE =
      new Permission("project:create", "Create projects");
  public static final Permission PROJECT_UPDATE =
      new Permission("project:update", "Change projects that one leads");
  public static final Permission PROJECT_UPDATE_ANY =
      new Permission("project:update:any", "Change every project that one can see");
  public static final Permission PROJECT_DELETE_ANY =
      new Permission("project:delete:any", "Delete every archived project that one can see");
  public static final Permission TASK_CREATE =
      new Permission("task:create", "Create tasks in the projects that one can see");
  public static final Permission TASK_UPDATE =
      new Permission("task:update", "Change and assign tasks that one created or is assigned to");
  public static final Permission TASK_UPDATE_ANY =
      new Permission("task:update:any", "Change and assign every task that one can see");
  public static final Permission TASK_DELETE_ANY =
      new Permission("task:delete:any", "Delete every task that one can see");
  public static final Permission LABEL_MANAGE =
      new Permission("label:manage", "Create, change and delete labels");
  public static final Permission COMMENT_CREATE =
      new Permission("comment:create", "Comment on tasks, and change and delete what one wrote");
  public static final Permission COMMENT_DELETE_ANY =
      new Permission("comment:delete:any", "Delete every comment that one can see");
  public static final Permission TIME_LOG_CREATE =
      new Permission("time-log:create", "Log one's own time, and see, change and delete it");
  public static final Permission TIME_LOG_READ_ANY =
      new Permission("time-log:read:any", "See everybody's time in the projects open to one");
  public static final Permission TIME_LOG_UPDATE_ANY =
      new Permission("time-log:update:any", "Change and delete all time that one can see");
  public static final Permission STATISTICS_READ =
      new Permission("statistics:read", "See statistics of the projects open to one");

  private static final List<Permission> CATALOGUE =
      List.of(
          TENANT_UPDATE,
          USER_READ,
          USER_CREATE,
          USER_INVITE,
          USER_UPDATE_ANY,
          USER_DEACTIVATE,
          USER_ERASE,
          ROLE_READ,
          ROLE_MANAGE,
          ROLE_ASSIGN,
          DEPARTMENT_READ,
          DEPARTMENT_MANAGE,
          TEAM_READ,
          TEAM_MANAGE,
          ACTIVITY_READ,
          PROJECT_READ,
          PROJECT_CREATE,
          PROJECT_UPDATE,
          PROJECT_UPDATE_ANY,
          PROJECT_DELETE_ANY,
          TASK_CREATE,
          TASK_UPDATE,
          TASK_UPDATE_ANY,
          TASK_DELETE_ANY,
          LABEL_MANAGE,
          COMMENT_CREATE,
          COMMENT_DELETE_ANY,
          TIME_LOG_CREATE,
          TIME_LOG_READ_ANY,
          TIME_LOG_UPDATE_ANY,
          STATISTICS_READ);

  /** Every permission that Taskeri asks for; see {@link Catalogue} for those of others. */
  public static List<Permission> catalogue() {
    return CATALOGUE;
  }

  /** The codes of all of them, and those. */
  static Set<String> allAnd(Set<String> others) {
    return Stream.concat(CATALOGUE.stream().map(Permission::code), others.stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The codes of the part that is kept. */
  static Set<String> codes(Predicate<Permission> kept) {
    return CATALOGUE.stream()
        .filter(kept)
        .map(Permission::code)
        .collect(Collectors.toUnmodifiableSet());
  }
}
