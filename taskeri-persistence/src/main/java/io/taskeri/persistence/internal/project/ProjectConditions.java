package io.taskeri.persistence.internal.project;

import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.persistence.internal.page.Conditions;
import java.util.List;
import java.util.UUID;

/** Projects by id or key, in the filters of lists. */
public final class ProjectConditions {
  private ProjectConditions() {}

  /**
   * Keeps what belongs to one of the projects, or everything when there are none.
   *
   * @param column the one with the project's id
   */
  public static void add(String column, List<ProjectRef> projects, Conditions conditions) {
    if (projects.size() == 1) {
      // One value and not a set, so that an index on the project gives the order as well
      if (projects.get(0) instanceof ProjectKey key) {
        conditions.and(
            column + " = (SELECT f.id FROM projects f WHERE f.key = :project)",
            "project",
            key.value());
      } else {
        conditions.and(column + " = :project", "project", ((ProjectId) projects.get(0)).value());
      }
    } else if (!projects.isEmpty()) {
      conditions
          .and(
              column
                  + " IN (SELECT f.id FROM projects f"
                  + " WHERE f.id = ANY (:projects) OR f.key = ANY (:projectKeys))")
          .with(
              "projects",
              projects.stream()
                  .filter(ProjectId.class::isInstance)
                  .map(it -> ((ProjectId) it).value())
                  .toArray(UUID[]::new))
          .with(
              "projectKeys",
              projects.stream()
                  .filter(ProjectKey.class::isInstance)
                  .map(Object::toString)
                  .toArray(String[]::new));
    }
  }
}
