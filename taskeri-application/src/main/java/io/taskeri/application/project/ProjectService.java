package io.taskeri.application.project;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import java.util.Optional;
import java.util.OptionalLong;

/** Creates, reads and changes projects. Safe for use by several threads. */
public final class ProjectService {
  private final Surroundings surroundings;

  public ProjectService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Creates a project; its creator and its lead are its first members.
   *
   * @throws io.taskeri.domain.error.Conflict also when the tenant has as many projects as it may
   */
  public Project create(TenantContext context, CreateProject command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<Project> create(
      TenantContext context, CreateProject command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.PROJECT_CREATE,
                key,
                () -> create(change, command),
                it -> it.id().value(),
                id -> find(change.unit(), new ProjectId(id))));
  }

  private static Project create(Change change, CreateProject command) {
    Access access = change.access();
    Project project = project(change, command);
    change.requireActive("/leadId", project.details().lead(), access.user());
    change.requireRoomForProject();
    change.unit().projects().add(project);
    change.created(Subject.of(project));
    var members = change.unit().projects().members();
    members.add(project.id(), access.user(), change.now());
    if (project.details().lead() != null) {
      members.add(project.id(), project.details().lead(), change.now());
    }
    return project;
  }

  private static Project project(Change change, CreateProject command) {
    Violations violations = new Violations();
    ProjectKey key = violations.check("/key", () -> new ProjectKey(command.key()));
    UserId lead = command.lead() == null ? change.user() : command.lead();
    ProjectDetails details =
        violations.check(
            "",
            () ->
                new ProjectDetails(
                    command.name(),
                    command.description(),
                    command.status(),
                    command.visibility(),
                    lead,
                    command.startDate(),
                    command.endDate()));
    violations.throwIfAny();
    return Project.create(new ProjectId(change.id()), key, details, change.now());
  }

  /** One project, by id or key. */
  public Project get(TenantContext context, ProjectRef ref) {
    return surroundings.read(context, unit -> find(unit, ref));
  }

  private static Project find(TenantUnit unit, ProjectRef ref) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    return unit.projects().find(ref, access.viewer()).orElseThrow(() -> new NotFound("project"));
  }

  /** Those of the projects that the user may see that fit. */
  public Page<Project> list(
      TenantContext context, ProjectFilter filter, PageRequest<ProjectSort> request) {
    return surroundings.read(
        context,
        unit -> {
          Access access = unit.access();
          access.require(Permission.PROJECT_READ);
          return unit.projects().list(filter, request, access.viewer());
        });
  }

  /**
   * Changes a project; a new lead becomes a member, and so does who makes it private, for they
   * would not see it any more.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Project change(
      TenantContext context, ProjectRef ref, ChangeProject command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Project project = ProjectAccess.lockForChange(change, ref, expected);
          ProjectDetails details = command.applyTo(project.details());
          Project changed = project.change(details, change.now());
          if (!changed.equals(project)) {
            UserId known = project.details().lead();
            change.requireActive("/leadId", details.lead(), known);
            change.unit().projects().save(changed);
            change.changed(Subject.of(changed), project.details().changesTo(details));
            var members = ProjectAccess.members(change, changed);
            members.addLeader(details.lead(), known);
            if (details.visibility() == Visibility.PRIVATE && !change.access().administrator()) {
              members.addLeader(change.user(), null);
            }
          }
          return changed;
        });
  }
}
