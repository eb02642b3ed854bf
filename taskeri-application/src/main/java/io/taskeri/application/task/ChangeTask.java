package io.taskeri.application.task;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import java.time.LocalDate;

/** What is to be different about a task. */
public record ChangeTask(
    Patch<String> title,
    Patch<String> description,
    Patch<TaskStatus> status,
    Patch<Priority> priority,
    Patch<LocalDate> dueDate) {

  /** Nothing, to begin with. */
  public static ChangeTask nothing() {
    return new ChangeTask(Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep(), Patch.keep());
  }

  /** The same with another title. */
  public ChangeTask title(String text) {
    return new ChangeTask(Patch.set(text), description, status, priority, dueDate);
  }

  /** The same with another status. */
  public ChangeTask status(TaskStatus wanted) {
    return new ChangeTask(title, description, Patch.set(wanted), priority, dueDate);
  }

  /** The same with another priority. */
  public ChangeTask priority(Priority wanted) {
    return new ChangeTask(title, description, status, Patch.set(wanted), dueDate);
  }

  /** The same with a due date, or without one. */
  public ChangeTask dueDate(Patch<LocalDate> wanted) {
    return new ChangeTask(title, description, status, priority, wanted);
  }

  ChangeTask with(
      Patch<TaskStatus> newStatus, Patch<Priority> newPriority, Patch<LocalDate> newDueDate) {
    return new ChangeTask(title, description, newStatus, newPriority, newDueDate);
  }

  TaskDetails applyTo(TaskDetails current) {
    Violations violations = new Violations();
    String newTitle = violations.check("", () -> title.applyToRequired("/title", current.title()));
    TaskStatus newStatus =
        violations.check("", () -> status.applyToRequired("/status", current.status()));
    Priority newPriority =
        violations.check("", () -> priority.applyToRequired("/priority", current.priority()));
    violations.throwIfAny();
    String text = description.applyTo(current.description());
    return new TaskDetails(
        newTitle,
        text == null ? "" : text,
        newStatus,
        newPriority,
        dueDate.applyTo(current.dueDate()));
  }
}
