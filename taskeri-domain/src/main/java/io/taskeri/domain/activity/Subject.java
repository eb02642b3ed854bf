package io.taskeri.domain.activity;

import io.taskeri.domain.access.Role;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.Team;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the history is about.
 *
 * @param project the project that it belongs to, which decides who may read the entry
 * @param name what it was called at that moment; null for people and invitations, whose names are
 *     not kept in the history but read from themselves, so that they can be erased
 */
public record Subject(
    EntityType type, UUID id, @Nullable ProjectId project, @Nullable String name) {
  /** An organization. */
  public static Subject of(Tenant tenant) {
    return new Subject(EntityType.TENANT, tenant.id().value(), null, tenant.name());
  }

  /** A person. */
  public static Subject of(User user) {
    return of(user.id());
  }

  /** A person. */
  public static Subject of(UserId user) {
    return new Subject(EntityType.USER, user.value(), null, null);
  }

  /** An invitation. */
  public static Subject of(Invitation invitation) {
    return new Subject(EntityType.INVITATION, invitation.id().value(), null, null);
  }

  /** A session. */
  public static Subject of(SessionId session) {
    return new Subject(EntityType.SESSION, session.value(), null, null);
  }

  /** A role. */
  public static Subject of(Role role) {
    return new Subject(EntityType.ROLE, role.id().value(), null, role.name());
  }

  /** A department. */
  public static Subject of(Department department) {
    return new Subject(
        EntityType.DEPARTMENT, department.id().value(), null, department.details().name());
  }

  /** A team. */
  public static Subject of(Team team) {
    return new Subject(EntityType.TEAM, team.id().value(), null, team.details().name());
  }

  /** A project. */
  public static Subject of(Project project) {
    return new Subject(
        EntityType.PROJECT, project.id().value(), project.id(), project.key().value());
  }

  /** A task. */
  public static Subject of(Task task) {
    return new Subject(EntityType.TASK, task.id().value(), task.project(), task.key().toString());
  }

  /** A comment, which is known by its task. */
  public static Subject of(Comment comment, Task task) {
    return new Subject(
        EntityType.COMMENT, comment.id().value(), task.project(), task.key().toString());
  }

  /** A label. */
  public static Subject of(Label label) {
    return new Subject(EntityType.LABEL, label.id().value(), null, label.details().name());
  }

  /** A time log, which is known by its task. */
  public static Subject of(TimeLog log) {
    return new Subject(
        EntityType.TIME_LOG, log.id().value(), log.project(), log.taskKey().toString());
  }

  /** The same under a name that is known by now. */
  public Subject named(@Nullable String known) {
    return new Subject(type, id, project, known);
  }
}
