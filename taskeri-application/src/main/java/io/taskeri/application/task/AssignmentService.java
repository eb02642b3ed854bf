package io.taskeri.application.task;

import io.taskeri.application.Surroundings;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Assigns people to tasks. Safe for use by several threads. */
public final class AssignmentService {
  private final Surroundings surroundings;

  public AssignmentService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Assigns a user; nothing changes when they are assigned already. */
  public TaskView assign(TenantContext context, TaskRef ref, UserId user, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Task task = TaskAccess.lockForChange(change.unit(), ref, expected);
          Person assignee = Assignees.one(change.unit(), user, task.project());
          Task changed = task.assign(assignee, change.user(), change.now());
          if (!changed.equals(task)) {
            List<TaskAssignment> assignments = changed.assignments();
            change.unit().tasks().addAssignment(changed, assignments.get(assignments.size() - 1));
            change.unit().tasks().save(changed);
            change.changed(Subject.of(changed), change(null, user));
          }
          return TaskView.of(changed, change.unit().tenant(), change.now());
        });
  }

  /** Takes an assignment back; nothing changes when the user is not assigned. */
  public TaskView unassign(TenantContext context, TaskRef ref, UserId user, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Task task = TaskAccess.lockForChange(change.unit(), ref, expected);
          Task changed = task.unassign(user, change.now());
          if (changed.equals(task)) {
            Assignees.requireKnown(change.unit(), user);
          } else {
            change.unit().tasks().removeAssignment(changed, user);
            change.unit().tasks().save(changed);
            change.changed(Subject.of(changed), change(user, null));
          }
          return TaskView.of(changed, change.unit().tenant(), change.now());
        });
  }

  private static List<FieldChange> change(@Nullable UserId from, @Nullable UserId to) {
    return new FieldChange.Comparison().field("assigneeIds", from, to).changes();
  }
}
