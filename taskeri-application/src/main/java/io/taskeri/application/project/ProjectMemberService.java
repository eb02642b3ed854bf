package io.taskeri.application.project;

import io.taskeri.application.Surroundings;
import io.taskeri.application.organization.MemberSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import java.util.OptionalLong;

/**
 * Who belongs to a project, and so sees it where it is private. Safe for use by several threads.
 */
public final class ProjectMemberService {
  private final Surroundings surroundings;

  public ProjectMemberService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The members of a project. */
  public Page<Member> list(TenantContext context, ProjectRef ref, PageRequest<MemberSort> request) {
    return surroundings.read(
        context,
        unit -> {
          Access access = unit.access();
          access.require(Permission.PROJECT_READ);
          Project project =
              unit.projects().find(ref, access.viewer()).orElseThrow(() -> new NotFound("project"));
          return unit.projects().members().list(project.id(), request);
        });
  }

  /** Makes an active user a member; nothing changes when they are one already. */
  public Member add(TenantContext context, ProjectRef ref, UserId user) {
    return surroundings.change(
        context,
        change -> {
          Project project = ProjectAccess.lockForChange(change, ref, OptionalLong.empty());
          project.requireWritable();
          return ProjectAccess.members(change, project).add(user);
        });
  }

  /**
   * Takes a member out; a lead who leaves is so no longer. Tasks that are assigned to them stay so.
   */
  public void remove(TenantContext context, ProjectRef ref, UserId user) {
    surroundings.change(
        context,
        change -> {
          Project project = ProjectAccess.lockForChange(change, ref, OptionalLong.empty());
          project.requireWritable();
          ProjectAccess.members(change, project).remove(user);
          if (user.equals(project.details().lead())) {
            ProjectDetails details = project.details().leaderless();
            Project changed = project.change(details, change.now());
            change.unit().projects().save(changed);
            change.changed(Subject.of(changed), project.details().changesTo(details));
          }
          return project;
        });
  }
}
