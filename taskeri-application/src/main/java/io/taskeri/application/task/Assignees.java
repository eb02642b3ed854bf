package io.taskeri.application.task;

import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may be assigned: active users who may see the project. */
final class Assignees {
  static final String RULE = "must be an active user who may see the project of the task";

  private Assignees() {}

  /** All of these users, once each, or a violation for every one who may not be assigned. */
  static List<Person> all(TenantUnit unit, List<UserId> users, ProjectId project) {
    return all(unit, users, project, "/assigneeIds/");
  }

  /** The same for assignees that come to many tasks. */
  static List<Person> added(TenantUnit unit, List<UserId> users, ProjectId project) {
    return all(unit, users, project, "/change/addAssigneeIds/");
  }

  private static List<Person> all(
      TenantUnit unit, List<UserId> users, ProjectId project, String field) {
    if (users.isEmpty()) {
      return List.of();
    }
    Map<UserId, Person> found =
        unit.users().assignable(users, project).stream()
            .collect(Collectors.toMap(Person::id, Function.identity()));
    Violations violations = new Violations();
    for (int i = 0; i < users.size(); i++) {
      if (!found.containsKey(users.get(i))) {
        violations.add(field + i, "not-assignable", RULE);
      }
    }
    violations.throwIfAny();
    return users.stream().distinct().map(it -> found.get(it)).toList();
  }

  /** The one user, of whom a caller that names them in a path may learn that they do not exist. */
  static Person one(TenantUnit unit, UserId user, ProjectId project) {
    List<Person> found = unit.users().assignable(List.of(user), project);
    if (found.isEmpty()) {
      requireKnown(unit, user);
      throw new InvalidInput("/userId", "not-assignable", RULE);
    }
    return found.get(0);
  }

  /** Not found when the tenant has no such user. */
  static void requireKnown(TenantUnit unit, UserId user) {
    if (unit.users().find(user).isEmpty()) {
      throw new NotFound("user");
    }
  }
}
