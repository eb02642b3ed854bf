package io.taskeri.application.task;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Changes many tasks in one transaction: all of them or none. Safe for use by several threads. */
public final class BulkService {
  /** How many tasks at the most. */
  public static final int MOST = 200;

  private final Surroundings surroundings;

  public BulkService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Changes them all alike; those whose status changes go to the end of their new column, in the
   * order in which they were named.
   *
   * @return the tasks in that order
   * @throws InvalidInput also when one of them is not there, may not be changed or is named twice:
   *     each fault points at its task
   */
  public List<TaskView> change(TenantContext context, List<TaskRef> refs, ChangeTasks command) {
    if (refs.isEmpty() || refs.size() > MOST) {
      throw new InvalidInput("/tasks", "out-of-range", "must name 1 to " + MOST + " tasks");
    }
    command.check();
    return surroundings.change(
        context,
        change -> {
          change.access().require(Permission.PROJECT_READ);
          if (!change.access().may(Permission.TASK_UPDATE_ANY)) {
            change.access().require(Permission.TASK_UPDATE);
          }
          List<Task> tasks = BulkSelection.lock(change, refs);
          return change(change, tasks, command).stream()
              .map(it -> TaskView.of(it, change.unit().tenant(), change.now()))
              .toList();
        });
  }

  private static List<Task> change(Change change, List<Task> tasks, ChangeTasks command) {
    Map<ProjectId, List<Person>> people = new HashMap<>();
    List<AssignedLabel> labels = Labels.added(change.unit(), command.addLabels());
    ColumnEnds ends = new ColumnEnds(change.unit().tasks());
    List<Task> after = new ArrayList<>();
    Map<Task, Task> changed = new LinkedHashMap<>();
    for (Task task : tasks) {
      List<Person> assignees =
          people.computeIfAbsent(
              task.project(), it -> Assignees.added(change.unit(), command.addAssignees(), it));
      List<TaskAssignment> assigned =
          command.applyTo(task.assignments(), assignees, change.user(), change.now());
      Task next = task.change(command.applyTo(task.details(), labels), assigned, change.now());
      if (next.details().status() != task.details().status()) {
        next = next.placed(ends.next(task.project(), next.details().status()));
      }
      after.add(next);
      if (!next.equals(task)) {
        changed.put(task, next);
      }
    }
    save(change, changed);
    return after;
  }

  private static void save(Change change, Map<Task, Task> changed) {
    if (changed.isEmpty()) {
      return;
    }
    change.unit().tasks().save(changed);
    Map<Subject, List<FieldChange>> history = new LinkedHashMap<>();
    changed.forEach((before, after) -> history.put(Subject.of(after), changes(before, after)));
    change.changed(history);
  }

  private static List<FieldChange> changes(Task before, Task after) {
    List<FieldChange> changes = new ArrayList<>(before.details().changesTo(after.details()));
    for (TaskAssignment it : before.assignments()) {
      if (!after.isAssignedTo(it.user())) {
        changes.add(new FieldChange("assigneeIds", it.user().toString(), null));
      }
    }
    for (TaskAssignment it : after.assignments()) {
      if (!before.isAssignedTo(it.user())) {
        changes.add(new FieldChange("assigneeIds", null, it.user().toString()));
      }
    }
    return changes;
  }
}
