package io.taskeri.application.statistics;

import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts tasks up. Not for use by several threads. */
public final class TaskTally {
  private static final double HOUR = Duration.ofHours(1).toMillis();

  private final Map<TaskStatus, Long> byStatus = new EnumMap<>(TaskStatus.class);
  private final Map<Priority, Long> byPriority = new EnumMap<>(Priority.class);
  private final Map<LocalDate, Long> created = new TreeMap<>();
  private final Map<LocalDate, Long> completed = new TreeMap<>();
  private final TaskShares<Optional<Person>> byAssignee = new TaskShares<>();
  private final TaskShares<ProjectName> byProject = new TaskShares<>();
  private long overdue;
  private long millis;

  /** Begins with no tasks. */
  public TaskTally() {
    for (TaskStatus status : TaskStatus.values()) {
      byStatus.put(status, 0L);
    }
    for (Priority priority : Priority.values()) {
      byPriority.put(priority, 0L);
    }
  }

  /** So many more have this status. */
  public void status(TaskStatus status, long tasks) {
    byStatus.merge(status, tasks, Long::sum);
  }

  /** So many more have this priority. */
  public void priority(Priority priority, long tasks) {
    byPriority.merge(priority, tasks, Long::sum);
  }

  /**
   * So many more are assigned to a person.
   *
   * @param share empty for nobody, who comes last among those with as many
   */
  public void assignee(TaskShare<Optional<Person>> share) {
    byAssignee.add(share.of().map(it -> it.id().toString()).orElse("nobody"), share);
  }

  /** So many more are in a project. */
  public void project(TaskShare<ProjectName> share) {
    byProject.add(share.of().id().toString(), share);
  }

  /** So many more are overdue. */
  public void overdue(long tasks) {
    overdue += tasks;
  }

  /** So many more were created on a day of the period. */
  public void created(LocalDate day, long tasks) {
    created.merge(day, tasks, Long::sum);
  }

  /**
   * So many more were completed on a day of the period.
   *
   * @param took how many milliseconds that took from their creation, all together
   */
  public void completed(LocalDate day, long tasks, long took) {
    completed.merge(day, tasks, Long::sum);
    millis += took;
  }

  /** All that was counted. */
  public TaskStatistics statistics(Calendar calendar) {
    long open =
        byStatus.entrySet().stream()
            .filter(it -> !it.getKey().completed())
            .mapToLong(Map.Entry::getValue)
            .sum();
    long done = sum(completed);
    return new TaskStatistics(
        sum(byStatus),
        open,
        overdue,
        byStatus,
        byPriority,
        byAssignee.largest(),
        byProject.largest(),
        sum(created),
        done,
        done == 0 ? null : Math.round(100 * millis / HOUR / done) / 100.0,
        calendar.days().stream()
            .map(it -> new TaskStatistics.Day(it, at(it, created), at(it, completed)))
            .toList(),
        weeks(calendar));
  }

  private List<TaskStatistics.Day> weeks(Calendar calendar) {
    Map<LocalDate, Long> begun = byWeek(created, calendar);
    Map<LocalDate, Long> done = byWeek(completed, calendar);
    return calendar.weeks().stream()
        .map(it -> new TaskStatistics.Day(it, at(it, begun), at(it, done)))
        .toList();
  }

  private static Map<LocalDate, Long> byWeek(Map<LocalDate, Long> days, Calendar calendar) {
    Map<LocalDate, Long> weeks = new TreeMap<>();
    days.forEach((day, tasks) -> weeks.merge(calendar.week(day), tasks, Long::sum));
    return weeks;
  }

  private static long at(LocalDate day, Map<LocalDate, Long> counts) {
    return counts.getOrDefault(day, 0L);
  }

  private static long sum(Map<?, Long> counts) {
    return counts.values().stream().mapToLong(it -> it).sum();
  }
}
