package io.taskeri.persistence.internal.project;

import io.taskeri.domain.access.Viewer;
import io.taskeri.persistence.internal.page.Conditions;

/** Who sees which project, for queries that name the table of projects {@code p}. */
public final class ProjectVisibility {
  private static final String CONDITION =
      """
      (:everything OR p.visibility = 'ORGANIZATION' OR EXISTS (
        SELECT 1 FROM project_members m WHERE m.project_id = p.id AND m.user_id = :viewer))""";

  private ProjectVisibility() {}

  /** Conditions that only what the viewer sees fits. */
  public static Conditions to(Viewer viewer) {
    return with(CONDITION, viewer);
  }

  /**
   * Conditions that only what the viewer sees fits, for what may belong to no project at all.
   *
   * @param project the column with the project's id, by which the projects are joined, also where
   *     there is none: what belongs to a project that is gone is for who sees everything
   */
  public static Conditions orWithoutProject(String project, Viewer viewer) {
    return with("(" + project + " IS NULL OR " + CONDITION + ")", viewer);
  }

  private static Conditions with(String condition, Viewer viewer) {
    return new Conditions()
        .and(condition, "everything", viewer.everything())
        .with("viewer", viewer.user().value());
  }
}
