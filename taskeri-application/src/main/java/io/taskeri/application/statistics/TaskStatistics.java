package io.taskeri.application.statistics;

import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks there are.
 *
 * @param open those that are not completed
 * @param byStatus each status, also those that no task has
 * @param byPriority each priority, also those that no task has
 * @param averageHoursToComplete from creation to completion, over those that were completed in the
 *     period, to two decimals; null if none was
 * @param days each day of the period
 */
public record TaskStatistics(
    long total,
    long open,
    long overdue,
    Map<TaskStatus, Long> byStatus,
    Map<Priority, Long> byPriority,
    long created,
    long completed,
    @Nullable Double averageHoursToComplete,
    List<Day> days) {

  /** How many were created and completed on a day. */
  public record Day(LocalDate date, long created, long completed) {}
}
