package io.taskeri.application.task;

import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A task to be created.
 *
 * @param parent the task that it is a part of, by id or key
 * @param labels the names of its labels
 */
public record CreateTask(
    ProjectRef project,
    String title,
    String description,
    TaskStatus status,
    Priority priority,
    @Nullable LocalDate dueDate,
    @Nullable TaskRef parent,
    List<String> labels,
    List<UserId> assignees) {

  public CreateTask {
    labels = List.copyOf(labels);
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
      return new CreateTask(
          project, title, "", TaskStatus.TODO, Priority.MEDIUM, null, null, List.of(), List.of());
    }
  }

  /** The same with a description in Markdown. */
  public CreateTask described(String text) {
    return with(it -> it.description = text);
  }

  /** The same beginning in another column. */
  public CreateTask status(TaskStatus initial) {
    return with(it -> it.status = initial);
  }

  /** The same with another priority. */
  public CreateTask priority(Priority wanted) {
    return with(it -> it.priority = wanted);
  }

  /** The same with a due date. */
  public CreateTask due(LocalDate date) {
    return with(it -> it.dueDate = date);
  }

  /** The same as a part of another task. */
  public CreateTask partOf(TaskRef task) {
    return with(it -> it.parent = task);
  }

  /** The same with labels of these names. */
  public CreateTask labelled(String... names) {
    return with(it -> it.labels = List.of(names));
  }

  /** The same for these people. */
  public CreateTask assignedTo(UserId... users) {
    return with(it -> it.assignees = List.of(users));
  }

  /** What is said of it, but for the parent and labels, which are still to be found. */
  TaskDetails details() {
    return new TaskDetails(title, description, status, priority, dueDate, null, List.of());
  }

  private CreateTask with(Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    return draft.done();
  }

  /** What a changed copy is to be; it begins as this is. */
  private final class Draft {
    ProjectRef project = CreateTask.this.project;
    String title = CreateTask.this.title;
    String description = CreateTask.this.description;
    TaskStatus status = CreateTask.this.status;
    Priority priority = CreateTask.this.priority;
    @Nullable LocalDate dueDate = CreateTask.this.dueDate;
    @Nullable TaskRef parent = CreateTask.this.parent;
    List<String> labels = CreateTask.this.labels;
    List<UserId> assignees = CreateTask.this.assignees;

    CreateTask done() {
      return new CreateTask(
          project, title, description, status, priority, dueDate, parent, labels, assignees);
    }
  }
}
