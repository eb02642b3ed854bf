package io.taskeri.application.memory;

import io.taskeri.application.memory.Directory.StoredRetry;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one tenant has, as one transaction sees it. */
record TenantData(
    Map<UserId, User> users,
    Map<RoleId, Role> roles,
    Map<ProjectId, Project> projects,
    Set<Membership> members,
    Map<ProjectId, Integer> counters,
    Map<TaskId, Task> tasks,
    List<Activity> activities,
    Map<String, StoredRetry> retries) {

  TenantData() {
    this(
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashSet<>(),
        new HashMap<>(),
        new HashMap<>(),
        new ArrayList<>(),
        new HashMap<>());
  }

  TenantData copy() {
    return new TenantData(
        new HashMap<>(users),
        new HashMap<>(roles),
        new HashMap<>(projects),
        new HashSet<>(members),
        new HashMap<>(counters),
        new HashMap<>(tasks),
        new ArrayList<>(activities),
        new HashMap<>(retries));
  }

  boolean isAdministrator(User user) {
    return user.roles().stream()
        .anyMatch(
            it -> {
              Role role = roles.get(it.id());
              return role != null && role.system();
            });
  }

  record Membership(ProjectId project, UserId user) {}
}
