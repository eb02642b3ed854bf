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
    return new Conditions()
        .and(CONDITION, "everything", viewer.everything())
        .with("viewer", viewer.user().value());
  }
}
