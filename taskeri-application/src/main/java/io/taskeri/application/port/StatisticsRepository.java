package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
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

/** Counts what is in the projects that the viewer sees, each in one query. */
public interface StatisticsRepository {
  /** The tasks that fit. */
  TaskStatistics tasks(TaskStatisticsFilter filter, Calendar calendar, Viewer viewer);

  /** The projects that fit, each with the number of its tasks. */
  Page<ProjectStatistics> projects(
      ProjectStatisticsFilter filter,
      PageRequest<ProjectStatisticsSort> request,
      LocalDate today,
      Viewer viewer);

  /** The teams that fit, each with the number of tasks that are assigned to its members. */
  Page<TeamStatistics> teams(
      TeamStatisticsFilter filter,
      PageRequest<TeamStatisticsSort> request,
      Calendar calendar,
      Viewer viewer);
}
