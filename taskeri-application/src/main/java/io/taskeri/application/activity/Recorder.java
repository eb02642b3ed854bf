package io.taskeri.application.activity;

import io.taskeri.application.port.IdGenerator;
import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.ActivityId;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the entries of the history for what one user does at one moment. */
public record Recorder(IdGenerator ids, UserId actor, Instant now) {

  /** The tenant registered. */
  public List<Activity> created(Tenant tenant) {
    return List.of(entry(EntityType.TENANT, tenant.id().value(), null, Action.CREATED, null));
  }

  /** A user joined. */
  public List<Activity> created(User user) {
    return List.of(entry(EntityType.USER, user.id().value(), null, Action.CREATED, null));
  }

  /** A project was created. */
  public List<Activity> created(Project project) {
    return List.of(
        entry(EntityType.PROJECT, project.id().value(), project.id(), Action.CREATED, null));
  }

  /** A task was created. */
  public List<Activity> created(Task task) {
    return List.of(entry(task, Action.CREATED, null));
  }

  /** A task was deleted; what it was called stays readable. */
  public List<Activity> deleted(Task task) {
    return List.of(
        entry(task, Action.DELETED, new FieldChange("key", task.key().toString(), null)),
        entry(task, Action.DELETED, new FieldChange("title", task.details().title(), null)));
  }

  /** Fields of a task were changed. */
  public List<Activity> changed(Task task, List<FieldChange> changes) {
    return changes.stream().map(it -> entry(task, Action.CHANGED, it)).toList();
  }

  /** Fields of a project were changed. */
  public List<Activity> changed(Project project, List<FieldChange> changes) {
    return changes.stream()
        .map(
            it -> entry(EntityType.PROJECT, project.id().value(), project.id(), Action.CHANGED, it))
        .toList();
  }

  /** Fields of a user were changed. */
  public List<Activity> changed(User user, List<FieldChange> changes) {
    return changes.stream()
        .map(it -> entry(EntityType.USER, user.id().value(), null, Action.CHANGED, it))
        .toList();
  }

  private Activity entry(Task task, Action action, @Nullable FieldChange change) {
    return entry(EntityType.TASK, task.id().value(), task.project(), action, change);
  }

  private Activity entry(
      EntityType type,
      UUID id,
      @Nullable ProjectId project,
      Action action,
      @Nullable FieldChange change) {
    return new Activity(new ActivityId(ids.next()), now, actor, type, id, project, action, change);
  }
}
