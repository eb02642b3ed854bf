package io.taskeri.web.statistics;

import io.taskeri.application.statistics.TeamStatistics;
import java.util.UUID;

/** How many tasks a team has. */
record TeamStatisticsJson(
    UUID teamId,
    String name,
    long memberCount,
    long open,
    long overdue,
    long completed,
    long minutes) {
  static TeamStatisticsJson of(TeamStatistics statistics) {
    return new TeamStatisticsJson(
        statistics.team().value(),
        statistics.name(),
        statistics.memberCount(),
        statistics.open(),
        statistics.overdue(),
        statistics.completed(),
        statistics.minutes());
  }
}
