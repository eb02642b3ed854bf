package io.taskeri.application.task;

import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task to be created. */
public record CreateTask(
    ProjectRef project,
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    @Nullable LocalDate dueDate,
    List<UserId> assignees) {

  public CreateTask {
    assignees = List.copyOf(assignees);
  }

  /** Begins with the project, named by id or key. */
  public static In in(ProjectRef project) {
    return new In(project);
  }

  /** A task that still needs its title. */
  public record In(ProjectRef project) {
    /** A task to do, of medium priority, for nobody yet. */
    public CreateTask titled(String title) {
      return new CreateTask(project, title, "", TaskStatus.TODO, Priority.MEDIUM, null, List.of());
    }
  }

  /** The same with a description in Markdown. */
  public CreateTask described(String text) {
    return new CreateTask(project, title, text, status, priority, dueDate, assignees);
  }

  /** The same beginning in another column. */
  public CreateTask status(TaskStatus initial) {
    return new CreateTask(project, title, description, initial, priority, dueDate, assignees);
  }

  /** The same with another priority. */
  public CreateTask priority(Priority wanted) {
    return new CreateTask(project, title, description, status, wanted, dueDate, assignees);
  }

  /** The same with a due date. */
  public CreateTask due(LocalDate date) {
    return new CreateTask(project, title, description, status, priority, date, assignees);
  }

  /** The same for these people. */
  public CreateTask assignedTo(UserId... users) {
    return new CreateTask(project, title, description, status, priority, dueDate, List.of(users));
  }
}
