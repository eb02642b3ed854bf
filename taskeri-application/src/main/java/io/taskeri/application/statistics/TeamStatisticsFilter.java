package io.taskeri.application.statistics;

import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import java.util.List;

/**
 * Which teams are wanted: those that fit both parts. An empty part fits all; within one part it is
 * enough that one value fits.
 */
public record TeamStatisticsFilter(List<TeamId> teams, List<DepartmentId> departments) {
  public TeamStatisticsFilter {
    teams = List.copyOf(teams);
    departments = List.copyOf(departments);
  }
}
