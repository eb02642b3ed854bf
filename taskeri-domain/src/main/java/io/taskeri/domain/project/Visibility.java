package io.taskeri.domain.project;

/** Who may see a project. */
public enum Visibility {
  /** Everyone in the tenant whose role lets them see projects. */
  ORGANIZATION,
  /** Its members and administrators. */
  PRIVATE
}
