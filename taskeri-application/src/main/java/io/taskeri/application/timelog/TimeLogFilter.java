package io.taskeri.application.timelog;

import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which time logs are wanted: those that fit every part. An empty part fits all; within one part it
 * is enough that one value fits.
 *
 * @param from the first start that fits
 * @param before the first start that fits no more
 * @param owner whose alone fit, whatever users are wanted; null for everybody's
 */
public record TimeLogFilter(
    List<UserId> users,
    List<TaskRef> tasks,
    List<ProjectRef> projects,
    @Nullable Instant from,
    @Nullable Instant before,
    @Nullable UserId owner) {
  public TimeLogFilter {
    users = List.copyOf(users);
    tasks = List.copyOf(tasks);
    projects = List.copyOf(projects);
  }

  /** All. */
  public static TimeLogFilter all() {
    return new TimeLogFilter(List.of(), List.of(), List.of(), null, null, null);
  }

  /** The same of one of these users. */
  public TimeLogFilter user(UserId... wanted) {
    return new TimeLogFilter(List.of(wanted), tasks, projects, from, before, owner);
  }

  /** The same on one of these tasks. */
  public TimeLogFilter task(TaskRef... wanted) {
    return new TimeLogFilter(users, List.of(wanted), projects, from, before, owner);
  }

  /** The same in one of these projects. */
  public TimeLogFilter in(ProjectRef... wanted) {
    return new TimeLogFilter(users, tasks, List.of(wanted), from, before, owner);
  }

  /** The same of what began within a time; null leaves an end open. */
  public TimeLogFilter within(@Nullable Instant first, @Nullable Instant end) {
    return new TimeLogFilter(users, tasks, projects, first, end, owner);
  }

  /** The same of this user alone. */
  public TimeLogFilter onlyOf(UserId user) {
    return new TimeLogFilter(users, tasks, projects, from, before, user);
  }
}
