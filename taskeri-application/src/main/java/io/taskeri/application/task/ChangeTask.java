package io.taskeri.application.task;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;

/**
 * What is to be different about a task.
 *
 * @param parent the task that it is to be a part of, by id or key
 * @param labels the names of all labels that it is to have
 */
public record ChangeTask(
    Patch<String> title,
    Patch<String> description,
    Patch<TaskStatus> status,
    Patch<Priority> priority,
    Patch<LocalDate> dueDate,
    Patch<TaskRef> parent,
    Patch<List<String>> labels) {

  /** Nothing, to begin with. */
  public static ChangeTask nothing() {
    return new ChangeTask(
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep(),
        Patch.keep());
  }

  /** The same with another title. */
  public ChangeTask title(String text) {
    return new ChangeTask(Patch.set(text), description, status, priority, dueDate, parent, labels);
  }

  /** The same with another status. */
  public ChangeTask status(TaskStatus wanted) {
    return new ChangeTask(title, description, Patch.set(wanted), priority, dueDate, parent, labels);
  }

  /** The same with another priority. */
  public ChangeTask priority(Priority wanted) {
    return new ChangeTask(title, description, status, Patch.set(wanted), dueDate, parent, labels);
  }

  /** The same with a due date, or without one. */
  public ChangeTask dueDate(Patch<LocalDate> wanted) {
    return new ChangeTask(title, description, status, priority, wanted, parent, labels);
  }

  /** The same as a part of another task, or of none. */
  public ChangeTask parent(Patch<TaskRef> wanted) {
    return new ChangeTask(title, description, status, priority, dueDate, wanted, labels);
  }

  /** The same with these labels alone. */
  public ChangeTask labelled(String... names) {
    return new ChangeTask(
        title, description, status, priority, dueDate, parent, Patch.set(List.of(names)));
  }

  TaskDetails applyTo(
      TaskDetails current, Patch<ParentTask> foundParent, Patch<List<AssignedLabel>> foundLabels) {
    Violations violations = new Violations();
    String newTitle = violations.check("", () -> title.applyToRequired("/title", current.title()));
    TaskStatus newStatus =
        violations.check("", () -> status.applyToRequired("/status", current.status()));
    Priority newPriority =
        violations.check("", () -> priority.applyToRequired("/priority", current.priority()));
    violations.throwIfAny();
    String text = description.applyTo(current.description());
    List<AssignedLabel> all = foundLabels.applyTo(current.labels());
    return new TaskDetails(
        newTitle,
        text == null ? "" : text,
        newStatus,
        newPriority,
        dueDate.applyTo(current.dueDate()),
        foundParent.applyTo(current.parent()),
        all == null ? List.of() : all);
  }
}
