package io.taskeri.application.memory;

import io.taskeri.application.memory.Directory.StoredRetry;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What one tenant has, as one transaction sees it. */
record TenantData(
    Map<UserId, User> users,
    Map<RoleId, Role> roles,
    Map<InvitationId, StoredInvitation> invitations,
    Map<UserId, Reset> resets,
    Map<DepartmentId, Department> departments,
    Map<TeamId, Team> teams,
    Map<ProjectId, Project> projects,
    Map<Membership, Instant> members,
    Map<ProjectId, Integer> counters,
    Map<TaskId, Task> tasks,
    Map<LabelId, Label> labels,
    Map<CommentId, Comment> comments,
    Map<TimeLogId, TimeLog> timeLogs,
    List<Activity> activities,
    Map<String, StoredRetry> retries) {

  TenantData() {
    this(
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new ArrayList<>(),
        new HashMap<>());
  }

  TenantData copy() {
    return new TenantData(
        new HashMap<>(users),
        new HashMap<>(roles),
        new HashMap<>(invitations),
        new HashMap<>(resets),
        new HashMap<>(departments),
        new HashMap<>(teams),
        new HashMap<>(projects),
        new HashMap<>(members),
        new HashMap<>(counters),
        new HashMap<>(tasks),
        new HashMap<>(labels),
        new HashMap<>(comments),
        new HashMap<>(timeLogs),
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

  boolean isMember(Object group, UserId user) {
    return members.containsKey(new Membership(group, user));
  }

  /** Whether the task is still there, and the viewer may see it. */
  boolean isVisible(TaskId id, Viewer viewer) {
    Task task = tasks.get(id);
    return task != null && new InMemoryProjects(this).find(task.project(), viewer).isPresent();
  }

  /** The user, under the name that they have now. */
  Person person(UserId id) {
    return Person.of(Objects.requireNonNull(users.get(id)));
  }

  /**
   * Somebody belongs to something.
   *
   * @param group the id of a department, a team or a project
   */
  record Membership(Object group, UserId user) {}

  record StoredInvitation(Invitation invitation, String tokenHash) {
    /** The same with the name that whoever sent it has now. */
    StoredInvitation invitedBy(User user) {
      return invitation.invitedBy().id().equals(user.id())
          ? with(invitation.email(), Person.of(user))
          : this;
    }

    /** The same for another address. */
    StoredInvitation email(EmailAddress email) {
      return with(email, invitation.invitedBy());
    }

    private StoredInvitation with(EmailAddress email, Person invitedBy) {
      return new StoredInvitation(
          new Invitation(
              invitation.id(),
              email,
              invitation.roles(),
              invitedBy,
              invitation.expiresAt(),
              invitation.acceptedBy(),
              invitation.acceptedAt(),
              invitation.revokedAt(),
              invitation.revision()),
          tokenHash);
    }
  }

  record Reset(String tokenHash, Instant expiresAt) {}
}
