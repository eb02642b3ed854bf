package io.taskeri.application.task;

import io.taskeri.application.Surroundings;
import io.taskeri.application.activity.Recorder;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
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
    Instant now = surroundings.now();
    return surroundings
        .storage()
        .inTenant(
            context,
            unit -> {
              Task task = TaskAccess.lockForChange(unit, ref, expected);
              Task changed =
                  task.assign(Assignees.one(unit, user, task.project()), context.user(), now);
              if (!changed.equals(task)) {
                List<TaskAssignment> assignments = changed.assignments();
                unit.tasks().addAssignment(changed, assignments.get(assignments.size() - 1));
                unit.tasks().save(changed);
                unit.activities()
                    .append(
                        new Recorder(surroundings.ids(), context.user(), now)
                            .changed(changed, change(null, user)));
              }
              return TaskView.of(changed, unit.tenant(), now);
            });
  }

  /** Takes an assignment back; nothing changes when the user is not assigned. */
  public TaskView unassign(TenantContext context, TaskRef ref, UserId user, OptionalLong expected) {
    Instant now = surroundings.now();
    return surroundings
        .storage()
        .inTenant(
            context,
            unit -> {
              Task task = TaskAccess.lockForChange(unit, ref, expected);
              Task changed = task.unassign(user, now);
              if (changed.equals(task)) {
                Assignees.requireKnown(unit, user);
              } else {
                unit.tasks().removeAssignment(changed, user);
                unit.tasks().save(changed);
                unit.activities()
                    .append(
                        new Recorder(surroundings.ids(), context.user(), now)
                            .changed(changed, change(user, null)));
              }
              return TaskView.of(changed, unit.tenant(), now);
            });
  }

  private static List<FieldChange> change(@Nullable UserId from, @Nullable UserId to) {
    return new FieldChange.Comparison().field("assigneeIds", from, to).changes();
  }
}
