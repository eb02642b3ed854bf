package io.taskeri.application.task;

import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One task of a file.
 *
 * @param number of its line in the file, of which the first is 1
 * @param key by which other lines name it as their parent; empty where none does
 * @param parent the key of another line or of a task of the project; empty for no subtask
 * @param labels their names
 * @param emails of assignees, beside those that are given by id
 */
public record ImportLine(
    int number,
    String key,
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    @Nullable LocalDate dueDate,
    String parent,
    List<String> labels,
    List<UserId> assignees,
    List<String> emails) {
  public ImportLine {
    labels = List.copyOf(labels);
    assignees = List.copyOf(assignees);
    emails = List.copyOf(emails);
  }

  /** A task to do, of medium priority, for nobody yet. */
  public static ImportLine titled(int number, String title) {
    return new ImportLine(
        number,
        "",
        title,
        "",
        TaskStatus.TODO,
        Priority.MEDIUM,
        null,
        "",
        List.of(),
        List.of(),
        List.of());
  }

  /** What is said of it, but for the parent and labels, which are still to be found. */
  TaskDetails details() {
    return new TaskDetails(title, description, status, priority, dueDate, null, List.of());
  }
}
