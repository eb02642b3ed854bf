package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Place;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tasks of one tenant. Those of a project that the viewer may not see are not found. */
public interface TaskRepository {
  Optional<Task> find(TaskRef ref, Viewer viewer);

  /** Finds the task and holds it until the end of the transaction. */
  Optional<Held> lock(TaskRef ref, Viewer viewer);

  /** The same for many at once; those that are not found are missing. */
  List<Held> lock(List<TaskRef> refs, Viewer viewer);

  /**
   * The same, holding the board of its project too: nobody else who holds it so moves a task on it
   * meanwhile.
   */
  Optional<Held> lockOnBoard(TaskRef ref, Viewer viewer);

  /**
   * A task that nobody else can change meanwhile.
   *
   * @param readOnly whether its project is archived
   */
  record Held(Task task, boolean readOnly) {}

  /**
   * Those that fit.
   *
   * @param today the day by which they are overdue, in the tenant's time zone
   */
  Page<Task> list(TaskFilter filter, LocalDate today, PageRequest<TaskSort> request, Viewer viewer);

  /**
   * Counts up the project's tasks, and holds the counter until the end of the transaction: there is
   * neither gap nor double, whoever else creates at the same time. Tells the last place of the
   * column too, in the same round trip.
   */
  Counted count(ProjectId project, TaskStatus status);

  /**
   * What the next task of a project gets.
   *
   * @param number its number
   * @param lastRank the last place of its column, if the column has tasks
   */
  record Counted(int number, Optional<Rank> lastRank) {}

  /**
   * The same for several tasks at once.
   *
   * @param tasks how many, at least 1
   * @return the first of their numbers; the others follow it
   */
  int count(ProjectId project, int tasks);

  /** The last place of a column, if the column has tasks. */
  Optional<Rank> lastRank(ProjectId project, TaskStatus status);

  /** Whether any task is a part of this one. */
  boolean hasSubtasks(TaskId task);

  /** Finds the tasks that are parts of this one, and holds them too. */
  List<Task> lockSubtasks(Task task);

  /**
   * What stands below a place of a column, if that is not its end.
   *
   * @param moved the task that is not looked at, of the same project
   * @param above what stands above the place; null for the top of the column
   */
  Optional<Place> below(Task moved, TaskStatus column, @Nullable Place above);

  /** All places of a column, from its top. */
  List<Place> column(ProjectId project, TaskStatus status);

  /** Gives tasks these ranks; their versions stay. */
  void rank(List<Place> places);

  /** Keeps a new task with its labels and assignments. */
  default void add(Task task) {
    add(List.of(task));
  }

  /** Keeps new tasks with their labels and assignments, in few round trips. */
  void add(List<Task> tasks);

  /**
   * Keeps a changed task; its labels and assignments stay.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile
   */
  void save(Task task);

  /**
   * Keeps many changed tasks with their assignments and labels, in few round trips.
   *
   * @param changed each as it was, and as it is
   * @throws io.taskeri.domain.error.Conflict when one was changed meanwhile
   */
  void save(Map<Task, Task> changed);

  /** Keeps which labels the tasks have now; the changed tasks are saved apart. */
  void saveLabels(Collection<Task> tasks);

  /** Keeps one more assignment; the changed task is saved apart. */
  void addAssignment(Task task, TaskAssignment assignment);

  /** Drops one assignment; the changed task is saved apart. */
  void removeAssignment(Task task, UserId user);

  /** Deletes the task with its assignments and its subtasks. */
  void delete(Task task);
}
