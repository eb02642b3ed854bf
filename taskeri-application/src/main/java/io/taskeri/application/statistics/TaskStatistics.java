package io.taskeri.application.statistics;

import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks there are.
 *
 * @param open those that are not completed
 * @param byStatus each status, also those that no task has
 * @param byPriority each priority, also those that no task has
 * @param byAssignee at most {@value #MOST_SHARES}, those with most open tasks first: a task counts
 *     for each of its assignees, and one without any for nobody, who is among them
 * @param byProject at most {@value #MOST_SHARES} of those that have tasks, those with most open
 *     ones first
 * @param averageHoursToComplete from creation to completion, over those that were completed in the
 *     period, to two decimals; null if none was
 * @param days each day of the period
 * @param weeks each week of the period by its first day, which may come before the period; only
 *     what was in the period counts
 */
public record TaskStatistics(
    long total,
    long open,
    long overdue,
    Map<TaskStatus, Long> byStatus,
    Map<Priority, Long> byPriority,
    List<TaskShare<Optional<Person>>> byAssignee,
    List<TaskShare<ProjectName>> byProject,
    long created,
    long completed,
    @Nullable Double averageHoursToComplete,
    List<Day> days,
    List<Day> weeks) {
  /** How many people and projects are named at the most. */
  public static final int MOST_SHARES = 50;

  /** How many were created and completed on a day, or in the week that it begins. */
  public record Day(LocalDate date, long created, long completed) {}
}
