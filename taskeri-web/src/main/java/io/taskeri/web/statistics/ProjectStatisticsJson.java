package io.taskeri.web.statistics;

import io.taskeri.application.statistics.ProjectStatistics;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many tasks a project has. */
record ProjectStatisticsJson(
    UUID projectId,
    String key,
    String name,
    long total,
    long open,
    long overdue,
    @Nullable Double completion,
    long minutes) {
  static ProjectStatisticsJson of(ProjectStatistics statistics) {
    return new ProjectStatisticsJson(
        statistics.project().value(),
        statistics.key().value(),
        statistics.name(),
        statistics.total(),
        statistics.open(),
        statistics.overdue(),
        statistics.completion(),
        statistics.minutes());
  }
}
