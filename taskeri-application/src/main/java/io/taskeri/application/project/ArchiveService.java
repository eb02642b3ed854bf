package io.taskeri.application.project;

import io.taskeri.application.Surroundings;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.tenant.TenantContext;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * The end of a project: read-only in the archive, and from there back or gone for good. Safe for
 * use by several threads.
 *
 * <p>Each takes the version that this was decided on, if it must be the present one.
 */
public final class ArchiveService {
  private final Surroundings surroundings;

  public ArchiveService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Makes a project read-only. */
  public Project archive(TenantContext context, ProjectRef ref, OptionalLong expected) {
    return change(context, ref, expected, Project::archive);
  }

  /**
   * Lets a project be worked on again.
   *
   * @throws io.taskeri.domain.error.Conflict when the tenant has as many projects as it may
   */
  public Project restore(TenantContext context, ProjectRef ref, OptionalLong expected) {
    return change(context, ref, expected, Project::restore);
  }

  private Project change(
      TenantContext context,
      ProjectRef ref,
      OptionalLong expected,
      BiFunction<Project, Instant, Project> step) {
    return surroundings.change(
        context,
        change -> {
          Project project = ProjectAccess.lockForChange(change, ref, expected);
          Project changed = step.apply(project, change.now());
          if (!changed.equals(project)) {
            if (changed.archivedAt() == null) {
              change.requireRoomForProject();
            }
            change.unit().projects().save(changed);
            change.changed(
                Subject.of(changed),
                new FieldChange.Comparison()
                    .field("archivedAt", project.archivedAt(), changed.archivedAt())
                    .changes());
          }
          return changed;
        });
  }

  /**
   * Deletes an archived project with its tasks; the history stays.
   *
   * @throws io.taskeri.domain.error.Conflict when it is not archived
   */
  public void delete(TenantContext context, ProjectRef ref, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          Project project = ProjectAccess.lock(change, ref, OptionalLong.empty());
          change.access().require(Permission.PROJECT_DELETE_ANY);
          project.revision().require(expected);
          project.requireArchived();
          change.unit().projects().delete(project);
          change.deleted(
              Subject.of(project), new FieldChange("name", project.details().name(), null));
          return project;
        });
  }
}
