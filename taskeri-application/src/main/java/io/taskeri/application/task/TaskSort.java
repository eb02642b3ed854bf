package io.taskeri.application.task;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.task.Task;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields by which tasks can be sorted. */
public enum TaskSort implements SortField<Task> {
  CREATED_AT,
  UPDATED_AT,
  /** The title, without regard to case. */
  TITLE,
  /** The place on the board, from the top. */
  RANK,
  /** The due date; tasks without one come behind all others. */
  DUE_DATE,
  /** From low to urgent. */
  PRIORITY;

  /** The key of a task without a due date: behind every date. */
  public static final String NO_DUE_DATE = "none";

  @Override
  public String key(Task task) {
    return switch (this) {
      case CREATED_AT -> SortField.key(task.revision().createdAt());
      case UPDATED_AT -> SortField.key(task.revision().updatedAt());
      case TITLE -> task.details().title().toLowerCase(Locale.ROOT);
      case RANK -> task.rank().value();
      case DUE_DATE -> dueDate(task.details().dueDate());
      case PRIORITY -> String.valueOf(task.details().priority().level());
    };
  }

  @Override
  public UUID id(Task task) {
    return task.id().value();
  }

  private static String dueDate(@Nullable LocalDate date) {
    return date == null ? NO_DUE_DATE : date.toString();
  }
}
