package io.taskeri.application.comment;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.TaskAccess;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What people say about tasks; the versions of the tasks stay as they are. Safe for use by several
 * threads.
 */
public final class CommentService {
  private final Surroundings surroundings;

  public CommentService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Comments on a task. */
  public Comment create(TenantContext context, CreateComment command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<Comment> create(
      TenantContext context, CreateComment command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.COMMENT_CREATE,
                key,
                () -> create(change, command),
                it -> it.id().value(),
                id -> find(change.unit(), new CommentId(id))));
  }

  private static Comment create(Change change, CreateComment command) {
    Task task = TaskAccess.lock(change.unit(), command.task());
    Comment comment =
        Comment.write(
            new CommentId(change.id()), task.id(), change.person(), command.body(), change.now());
    change.unit().comments().add(comment);
    change.created(Subject.of(comment, task));
    return comment;
  }

  /** One comment. */
  public Comment get(TenantContext context, CommentId id) {
    return surroundings.read(context, unit -> find(unit, id));
  }

  private static Comment find(TenantUnit unit, CommentId id) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    return unit.comments().find(id, access.viewer()).orElseThrow(() -> new NotFound("comment"));
  }

  /** The comments on a task. */
  public Page<Comment> list(TenantContext context, TaskRef task, PageRequest<CommentSort> request) {
    return surroundings.read(
        context,
        unit ->
            unit.comments()
                .list(TaskAccess.find(unit, task).id(), request, unit.access().viewer()));
  }

  /**
   * Changes a comment, which only its author may.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Comment change(
      TenantContext context, CommentId id, ChangeComment command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Task task = lockTask(change.unit(), id);
          Comment comment = find(change.unit(), id);
          change.access().require(Permission.COMMENT_CREATE);
          if (!comment.isOwnedBy(change.user())) {
            throw new Forbidden(ErrorCode.FORBIDDEN, "Only its author may change a comment.");
          }
          comment.revision().require(expected);
          String body = command.body().applyToRequired("/body", comment.body());
          return save(change, task, comment, comment.edit(body, change.now()));
        });
  }

  private static Comment save(Change change, Task task, Comment comment, Comment edited) {
    if (!edited.equals(comment)) {
      change.unit().comments().save(edited);
      change.changed(
          Subject.of(edited, task),
          new FieldChange.Comparison().field("body", comment.body(), edited.body()).changes());
    }
    return edited;
  }

  /**
   * Deletes a comment; the history keeps what it said.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   */
  public void delete(TenantContext context, CommentId id, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          Task task = lockTask(change.unit(), id);
          Comment comment = find(change.unit(), id);
          change
              .access()
              .require(
                  Permission.COMMENT_DELETE_ANY,
                  Permission.COMMENT_CREATE,
                  comment.isOwnedBy(change.user()));
          comment.revision().require(expected);
          change.unit().comments().delete(comment);
          change.deleted(Subject.of(comment, task), new FieldChange("body", comment.body(), null));
          return comment;
        });
  }

  /** Whoever changes a comment holds its task, and reads the comment only then. */
  private static Task lockTask(TenantUnit unit, CommentId id) {
    return TaskAccess.lock(unit, find(unit, id).task());
  }
}
