package io.taskeri.application.project;

import io.taskeri.application.Change;
import io.taskeri.application.organization.Members;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectRef;
import java.util.OptionalLong;

/** Who may change which project: the one place that decides it. */
final class ProjectAccess {
  private ProjectAccess() {}

  /** The project, held until the end of the transaction; not found when the user may not see it. */
  static Project lock(Change change, ProjectRef ref, OptionalLong expected) {
    Access access = change.access();
    access.require(Permission.PROJECT_READ);
    Project project =
        change
            .unit()
            .projects()
            .lock(ref, access.viewer())
            .orElseThrow(() -> new NotFound("project"));
    project.revision().require(expected);
    return project;
  }

  /** The same, for a user who may change it. */
  static Project lockForChange(Change change, ProjectRef ref, OptionalLong expected) {
    Project project = lock(change, ref, OptionalLong.empty());
    Access access = change.access();
    access.require(
        Permission.PROJECT_UPDATE_ANY, Permission.PROJECT_UPDATE, project.isOwnedBy(access.user()));
    project.revision().require(expected);
    return project;
  }

  /** The people of the project, to be changed. */
  static Members<ProjectId> members(Change change, Project project) {
    return new Members<>(
        change, change.unit().projects().members(), project.id(), Subject.of(project));
  }
}
