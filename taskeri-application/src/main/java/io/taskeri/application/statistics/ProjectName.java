package io.taskeri.application.statistics;

import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;

/** A project, by what it is called. */
public record ProjectName(ProjectId id, ProjectKey key, String name) {
  /** The project, by name. */
  public static ProjectName of(Project project) {
    return new ProjectName(project.id(), project.key(), project.details().name());
  }
}
