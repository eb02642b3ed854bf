package io.taskeri.domain.task;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.text.Dates;
import io.taskeri.domain.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about a task and may change.
 *
 * @param title 1 to 255 characters
 * @param description Markdown, up to 64 KiB
 * @param dueDate may lie in the past
 * @param parent the task of the same project that it is a part of, which is no part itself
 * @param labels in the order of their names
 */
public record TaskDetails(
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    @Nullable LocalDate dueDate,
    @Nullable ParentTask parent,
    List<AssignedLabel> labels) {

  private static final int TITLE = 255;

  /**
   * @throws io.taskeri.domain.error.InvalidInput naming every field that breaks a rule
   */
  public TaskDetails {
    Objects.requireNonNull(status);
    Objects.requireNonNull(priority);
    Violations violations = new Violations();
    String givenTitle = title;
    String givenDescription = description;
    title = violations.check("/title", () -> Text.line(givenTitle, 1, TITLE));
    description = violations.check("/description", () -> Text.markdown(givenDescription));
    LocalDate givenDueDate = dueDate;
    dueDate = violations.check("/dueDate", () -> Dates.check(givenDueDate));
    violations.throwIfAny();
    labels = AssignedLabel.inOrder(labels);
  }

  /** Something to do, of medium priority. */
  public static TaskDetails titled(String title) {
    return new TaskDetails(
        title, "", TaskStatus.TODO, Priority.MEDIUM, null, null, List.<AssignedLabel>of());
  }

  /** The same with a description in Markdown. */
  public TaskDetails described(String text) {
    return new TaskDetails(title, text, status, priority, dueDate, parent, labels);
  }

  /** The same in another column. */
  public TaskDetails status(TaskStatus wanted) {
    return new TaskDetails(title, description, wanted, priority, dueDate, parent, labels);
  }

  /** The same with another priority. */
  public TaskDetails priority(Priority wanted) {
    return new TaskDetails(title, description, status, wanted, dueDate, parent, labels);
  }

  /** The same with a due date, or without one. */
  public TaskDetails due(@Nullable LocalDate date) {
    return new TaskDetails(title, description, status, priority, date, parent, labels);
  }

  /** The same as a part of another task, or of none. */
  public TaskDetails partOf(@Nullable ParentTask task) {
    return new TaskDetails(title, description, status, priority, dueDate, task, labels);
  }

  /** The id of the task that it is a part of. */
  public @Nullable TaskId parentId() {
    return parent == null ? null : parent.id();
  }

  /** The same with these labels alone. */
  public TaskDetails labelled(List<AssignedLabel> wanted) {
    return new TaskDetails(title, description, status, priority, dueDate, parent, wanted);
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(TaskDetails other) {
    return new FieldChange.Comparison()
        .field("title", title, other.title)
        .field("description", description, other.description)
        .field("status", status, other.status)
        .field("priority", priority, other.priority)
        .field("dueDate", dueDate, other.dueDate)
        .field("parentId", parentId(), other.parentId())
        .field("labels", AssignedLabel.names(labels), AssignedLabel.names(other.labels))
        .changes();
  }
}
