package io.taskeri.application.statistics;

import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.tenant.TenantContext;
import java.time.Instant;

/** Counts what there is in the projects that the user may see. Safe for use by several threads. */
public final class StatisticsService {
  private final Surroundings surroundings;

  public StatisticsService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** How many tasks there are, and how many came and went in a period. */
  public TaskStatistics tasks(TenantContext context, TaskStatisticsFilter filter, DayRange days) {
    Instant now = surroundings.now();
    return surroundings.read(
        context,
        unit -> {
          Viewer viewer = viewer(unit);
          return unit.statistics().tasks(filter, Calendar.of(unit.tenant(), now, days), viewer);
        });
  }

  /** How many tasks each project has. */
  public Page<ProjectStatistics> projects(
      TenantContext context,
      ProjectStatisticsFilter filter,
      PageRequest<ProjectStatisticsSort> request) {
    Instant now = surroundings.now();
    return surroundings.read(
        context,
        unit -> {
          Viewer viewer = viewer(unit);
          return unit.statistics().projects(filter, request, unit.tenant().today(now), viewer);
        });
  }

  /** How many tasks each team has, and what it did in a period. */
  public Page<TeamStatistics> teams(
      TenantContext context,
      TeamStatisticsFilter filter,
      DayRange days,
      PageRequest<TeamStatisticsSort> request) {
    Instant now = surroundings.now();
    return surroundings.read(
        context,
        unit -> {
          Viewer viewer = viewer(unit);
          unit.access().require(Permission.TEAM_READ);
          Calendar calendar = Calendar.of(unit.tenant(), now, days);
          return unit.statistics().teams(filter, request, calendar, viewer);
        });
  }

  private static Viewer viewer(TenantUnit unit) {
    unit.access().require(Permission.STATISTICS_READ);
    unit.access().require(Permission.PROJECT_READ);
    return unit.access().viewer();
  }
}
