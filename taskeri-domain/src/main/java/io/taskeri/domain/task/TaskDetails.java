package io.taskeri.domain.task;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Violations;
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
 */
public record TaskDetails(
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    @Nullable LocalDate dueDate) {

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
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(TaskDetails other) {
    return new FieldChange.Comparison()
        .field("title", title, other.title)
        .field("description", description, other.description)
        .field("status", status, other.status)
        .field("priority", priority, other.priority)
        .field("dueDate", dueDate, other.dueDate)
        .changes();
  }
}
