package io.taskeri.persistence.internal.task;

import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link TaskSelection}: a task comes in one row for each of its assignments, or in one.
 *
 * @param assignment null when the task has none
 * @param assignee the name of who is assigned
 * @param readOnly whether the project is archived
 */
record TaskRow(
    TaskEntity task,
    String projectKey,
    @Nullable AssignmentEntity assignment,
    @Nullable String assignee,
    boolean readOnly) {

  static TaskRow of(@Nullable Object[] columns) {
    return new TaskRow(
        (TaskEntity) Objects.requireNonNull(columns[0]),
        (String) Objects.requireNonNull(columns[1]),
        (AssignmentEntity) columns[2],
        (String) columns[3],
        (boolean) Objects.requireNonNull(columns[4]));
  }

  /** The tasks of the rows, in which those of one task stand together. */
  static List<Task> tasks(List<TaskRow> rows) {
    List<Task> tasks = new ArrayList<>();
    for (int begin = 0, end = 0; begin < rows.size(); begin = end) {
      TaskRow first = rows.get(begin);
      List<TaskAssignment> assignments = new ArrayList<>();
      while (end < rows.size() && rows.get(end).task.id.equals(first.task.id)) {
        rows.get(end).addTo(assignments);
        end++;
      }
      tasks.add(first.task.toDomain(first.projectKey, assignments));
    }
    return tasks;
  }

  private void addTo(List<TaskAssignment> assignments) {
    if (assignment != null) {
      assignments.add(assignment.toDomain(Objects.requireNonNull(assignee)));
    }
  }
}
