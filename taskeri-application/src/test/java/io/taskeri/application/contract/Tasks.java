package io.taskeri.application.contract;

import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Details of tasks for tests. */
final class Tasks {
  static final TaskDetails DETAILS = TaskDetails.titled("A task");

  private Tasks() {}

  static TaskDetails due(@Nullable String date) {
    return DETAILS.due(date == null ? null : LocalDate.parse(date));
  }

  static TaskDetails with(TaskStatus status, Priority priority) {
    return DETAILS.status(status).priority(priority);
  }
}
