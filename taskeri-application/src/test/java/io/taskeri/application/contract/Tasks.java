package io.taskeri.application.contract;

import io.taskeri.application.patch.Patch;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Details of tasks for tests. */
public final class Tasks {
  static final TaskDetails DETAILS = TaskDetails.titled("A task");

  private Tasks() {}

  static TaskDetails due(@Nullable String date) {
    return DETAILS.due(date == null ? null : LocalDate.parse(date));
  }

  static TaskDetails with(TaskStatus status, Priority priority) {
    return DETAILS.status(status).priority(priority);
  }

  /** Details with nothing left as it is unless it is said: a test holds it to that. */
  public static TaskDetails full(ParentTask parent, AssignedLabel... labels) {
    return TaskDetails.titled("Grüße 🎉")
        .described("# Markdown\n\t'quoted' \\ % _")
        .status(TaskStatus.DONE)
        .priority(Priority.URGENT)
        .due(LocalDate.parse("2026-12-01"))
        .partOf(parent)
        .labelled(List.of(labels));
  }

  /** The command that creates a task with all of these details. */
  public static CreateTask create(ProjectRef project, TaskDetails details, UserId... assignees) {
    return new CreateTask(
        project,
        details.title(),
        details.description(),
        details.status(),
        details.priority(),
        details.dueDate(),
        details.parentId(),
        names(details),
        List.of(assignees));
  }

  /** The command that gives a task all of these details. */
  static ChangeTask change(TaskDetails details) {
    return new ChangeTask(
        Patch.set(details.title()),
        Patch.set(details.description()),
        Patch.set(details.status()),
        Patch.set(details.priority()),
        Patch.set(Objects.requireNonNull(details.dueDate())),
        Patch.set(Objects.requireNonNull(details.parentId())),
        Patch.set(names(details)));
  }

  private static List<String> names(TaskDetails details) {
    return details.labels().stream().map(AssignedLabel::name).toList();
  }
}
