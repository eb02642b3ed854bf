package io.taskeri.application.statistics;

import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.ProjectStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which projects are wanted: those that fit every part. An empty part fits all; within one part it
 * is enough that one value fits.
 */
public record ProjectStatisticsFilter(
    List<ProjectRef> projects, Set<ProjectStatus> statuses, Optional<Boolean> archived) {
  public ProjectStatisticsFilter {
    projects = List.copyOf(projects);
    statuses = Set.copyOf(statuses);
  }
}
