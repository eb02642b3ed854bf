package io.taskeri.application.task;

import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are wanted: those that fit every part. An empty part fits all tasks; within one part
 * it is enough that one value fits.
 *
 * @param dueFrom the first due date that fits; tasks without a due date do not
 * @param dueTo the last due date that fits; tasks without a due date do not
 */
public record TaskFilter(
    Set<TaskStatus> statuses,
    Set<Priority> priorities,
    List<ProjectRef> projects,
    List<UserId> assignees,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo) {

  public TaskFilter {
    statuses = Set.copyOf(statuses);
    priorities = Set.copyOf(priorities);
    projects = List.copyOf(projects);
    assignees = List.copyOf(assignees);
  }

  /** All that the viewer may see. */
  public static TaskFilter all() {
    return new TaskFilter(Set.of(), Set.of(), List.of(), List.of(), null, null);
  }

  /** The same in these projects alone. */
  public TaskFilter in(ProjectRef... wanted) {
    return new TaskFilter(statuses, priorities, List.of(wanted), assignees, dueFrom, dueTo);
  }

  /** The same with one of these statuses. */
  public TaskFilter status(TaskStatus... wanted) {
    return new TaskFilter(Set.of(wanted), priorities, projects, assignees, dueFrom, dueTo);
  }

  /** The same with one of these priorities. */
  public TaskFilter priority(Priority... wanted) {
    return new TaskFilter(statuses, Set.of(wanted), projects, assignees, dueFrom, dueTo);
  }

  /** The same assigned to one of these users. */
  public TaskFilter assignee(UserId... wanted) {
    return new TaskFilter(statuses, priorities, projects, List.of(wanted), dueFrom, dueTo);
  }

  /** The same due within these days, both included; null leaves an end open. */
  public TaskFilter due(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new TaskFilter(statuses, priorities, projects, assignees, from, to);
  }
}
