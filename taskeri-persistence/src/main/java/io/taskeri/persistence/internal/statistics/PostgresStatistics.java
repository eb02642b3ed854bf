package io.taskeri.persistence.internal.statistics;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.StatisticsRepository;
import io.taskeri.application.statistics.Calendar;
import io.taskeri.application.statistics.ProjectStatistics;
import io.taskeri.application.statistics.ProjectStatisticsFilter;
import io.taskeri.application.statistics.ProjectStatisticsSort;
import io.taskeri.application.statistics.TaskStatistics;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.application.statistics.TeamStatistics;
import io.taskeri.application.statistics.TeamStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsSort;
import io.taskeri.domain.access.Viewer;
import java.time.LocalDate;
import org.hibernate.StatelessSession;

/**
 * Statistics, each in one query, besides one for the size of a list where that is asked for.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresStatistics(StatelessSession session) implements StatisticsRepository {
  @Override
  public TaskStatistics tasks(TaskStatisticsFilter filter, Calendar calendar, Viewer viewer) {
    return new TaskCounts(session).count(filter, calendar, viewer);
  }

  @Override
  public Page<ProjectStatistics> projects(
      ProjectStatisticsFilter filter,
      PageRequest<ProjectStatisticsSort> request,
      LocalDate today,
      Viewer viewer) {
    return new ProjectCounts(session).page(filter, request, today, viewer);
  }

  @Override
  public Page<TeamStatistics> teams(
      TeamStatisticsFilter filter,
      PageRequest<TeamStatisticsSort> request,
      Calendar calendar,
      Viewer viewer) {
    return new TeamCounts(session).page(filter, request, calendar, viewer);
  }
}
