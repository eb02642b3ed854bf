package io.taskeri.persistence.internal.task;

import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link TaskSelection}: a task comes in one row for each of its assignments, or in one.
 *
 * @param assignment null when the task has none
 * @param assignee the name of who is assigned
 * @param labels each as its id, a space and its name
 * @param parent the number of the task that it is a part of
 * @param readOnly whether the project is archived
 */
record TaskRow(
    TaskEntity task,
    ProjectKey projectKey,
    @Nullable AssignmentEntity assignment,
    @Nullable String assignee,
    List<String> labels,
    @Nullable Integer parent,
    boolean readOnly) {

  static TaskRow of(@Nullable Object[] columns) {
    return new TaskRow(
        (TaskEntity) Objects.requireNonNull(columns[0]),
        new ProjectKey((String) Objects.requireNonNull(columns[1])),
        (AssignmentEntity) columns[2],
        (String) columns[3],
        List.of((String[]) Objects.requireNonNull(columns[4])),
        (Integer) columns[5],
        (boolean) Objects.requireNonNull(columns[6]));
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
      tasks.add(
          first.task.toDomain(
              first.projectKey, first.parentTask(), first.assignedLabels(), assignments));
    }
    return tasks;
  }

  private @Nullable ParentTask parentTask() {
    return task.parentId == null || parent == null
        ? null
        : new ParentTask(new TaskId(task.parentId), new TaskKey(projectKey, parent));
  }

  private List<AssignedLabel> assignedLabels() {
    return labels.stream().map(TaskRow::label).toList();
  }

  private static AssignedLabel label(String text) {
    int end = text.indexOf(' ');
    return new AssignedLabel(
        new LabelId(UUID.fromString(text.substring(0, end))), text.substring(end + 1));
  }

  private void addTo(List<TaskAssignment> assignments) {
    if (assignment != null) {
      assignments.add(assignment.toDomain(Objects.requireNonNull(assignee)));
    }
  }
}
