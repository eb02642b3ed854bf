package io.taskeri.application.statistics;

import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.user.UserId;
import java.util.List;

/**
 * Which tasks count: those that fit every part. An empty part fits all; within one part it is
 * enough that one value fits.
 */
public record TaskStatisticsFilter(List<ProjectRef> projects, List<UserId> assignees) {
  public TaskStatisticsFilter {
    projects = List.copyOf(projects);
    assignees = List.copyOf(assignees);
  }
}
