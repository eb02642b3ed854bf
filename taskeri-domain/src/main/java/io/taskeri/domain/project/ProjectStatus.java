package io.taskeri.domain.project;

/** How far a project is. */
public enum ProjectStatus {
  PLANNED,
  ACTIVE,
  ON_HOLD,
  COMPLETED
}
