package io.taskeri.application.project;

import io.taskeri.application.Surroundings;
import io.taskeri.application.activity.Recorder;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.Retries;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Creates, reads and changes projects. Safe for use by several threads. */
public final class ProjectService {
  private final Surroundings surroundings;

  public ProjectService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Creates a project; its creator and its lead are its first members. */
  public Project create(TenantContext context, CreateProject command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<Project> create(
      TenantContext context, CreateProject command, Optional<RetryKey> key) {
    Instant now = surroundings.now();
    return surroundings
        .storage()
        .inTenant(
            context,
            unit ->
                Retries.once(
                    key,
                    unit.retries(),
                    now,
                    () -> create(unit, command, now),
                    it -> it.id().value(),
                    id -> find(unit, new ProjectId(id))));
  }

  private Project create(TenantUnit unit, CreateProject command, Instant now) {
    Access access = unit.access();
    access.require(Permission.PROJECT_CREATE);
    Project project = project(command, access.user(), now);
    requireLead(unit, project.details().lead(), access.user());
    unit.projects().add(project);
    unit.projects().addMember(project.id(), access.user(), now);
    addLead(unit, project, access.user(), now);
    unit.activities().append(new Recorder(surroundings.ids(), access.user(), now).created(project));
    return project;
  }

  private Project project(CreateProject command, UserId creator, Instant now) {
    Violations violations = new Violations();
    ProjectKey key = violations.check("/key", () -> new ProjectKey(command.key()));
    UserId lead = command.lead() == null ? creator : command.lead();
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
    return Project.create(new ProjectId(surroundings.ids().next()), key, details, now);
  }

  private static void requireLead(TenantUnit unit, @Nullable UserId lead, @Nullable UserId known) {
    if (lead != null
        && !lead.equals(known)
        && !unit.users().find(lead).map(User::active).orElse(false)) {
      throw new InvalidInput("/leadId", "not-found", "must be an active user");
    }
  }

  /** Makes a new lead a member; tells what that changed. */
  private static List<FieldChange> addLead(
      TenantUnit unit, Project project, @Nullable UserId known, Instant now) {
    UserId lead = project.details().lead();
    if (lead == null || lead.equals(known) || !unit.projects().addMember(project.id(), lead, now)) {
      return List.of();
    }
    return new FieldChange.Comparison().field("memberIds", null, lead).changes();
  }

  /** One project, by id or key. */
  public Project get(TenantContext context, ProjectRef ref) {
    return surroundings.storage().readInTenant(context, unit -> find(unit, ref));
  }

  private static Project find(TenantUnit unit, ProjectRef ref) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    return unit.projects().find(ref, access.viewer()).orElseThrow(() -> new NotFound("project"));
  }

  /** The projects that the user may see. */
  public Page<Project> list(TenantContext context, PageRequest<ProjectSort> request) {
    return surroundings
        .storage()
        .readInTenant(
            context,
            unit -> {
              Access access = unit.access();
              access.require(Permission.PROJECT_READ);
              return unit.projects().list(request, access.viewer());
            });
  }

  /**
   * Changes a project; a new lead becomes a member.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Project change(
      TenantContext context, ProjectRef ref, ChangeProject command, OptionalLong expected) {
    Instant now = surroundings.now();
    return surroundings
        .storage()
        .inTenant(
            context,
            unit -> {
              Project project = lockForChange(unit, ref, expected);
              ProjectDetails details = command.applyTo(project.details());
              Project changed = project.change(details, now);
              if (!changed.equals(project)) {
                requireLead(unit, details.lead(), project.details().lead());
                unit.projects().save(changed);
                List<FieldChange> changes = new ArrayList<>(project.details().changesTo(details));
                changes.addAll(addLead(unit, changed, project.details().lead(), now));
                unit.activities()
                    .append(
                        new Recorder(surroundings.ids(), context.user(), now)
                            .changed(changed, changes));
              }
              return changed;
            });
  }

  private static Project lockForChange(TenantUnit unit, ProjectRef ref, OptionalLong expected) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    Project project =
        unit.projects().lock(ref, access.viewer()).orElseThrow(() -> new NotFound("project"));
    access.require(
        Permission.PROJECT_UPDATE_ANY, Permission.PROJECT_UPDATE, project.isOwnedBy(access.user()));
    project.revision().require(expected);
    return project;
  }
}
