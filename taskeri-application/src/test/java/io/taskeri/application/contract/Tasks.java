package io.taskeri.application.contract;

import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Details of tasks for tests. */
final class Tasks {
  static final TaskDetails DETAILS =
      new TaskDetails("A task", "", TaskStatus.TODO, Priority.MEDIUM, null);

  private Tasks() {}

  static TaskDetails due(@Nullable String date) {
    return new TaskDetails(
        "A task",
        "",
        TaskStatus.TODO,
        Priority.MEDIUM,
        date == null ? null : LocalDate.parse(date));
  }

  static TaskDetails with(TaskStatus status, Priority priority) {
    return new TaskDetails("A task", "", status, priority, null);
  }
}
