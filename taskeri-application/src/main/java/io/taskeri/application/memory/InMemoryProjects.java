package io.taskeri.application.memory;

import io.taskeri.application.memory.TenantData.Membership;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.ProjectRepository;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The projects of one tenant. */
record InMemoryProjects(TenantData data) implements ProjectRepository {
  @Override
  public Optional<Project> find(ProjectRef ref, Viewer viewer) {
    return visible(viewer).filter(it -> fits(it, ref)).findAny();
  }

  @Override
  public Optional<Project> lock(ProjectRef ref, Viewer viewer) {
    return find(ref, viewer);
  }

  @Override
  public Page<Project> list(PageRequest<ProjectSort> request, Viewer viewer) {
    return Paging.page(visible(viewer).toList(), request);
  }

  @Override
  public void add(Project project) {
    if (data.projects().values().stream().anyMatch(it -> it.key().equals(project.key()))) {
      throw new Conflict(ErrorCode.PROJECT_KEY_TAKEN, "There is a project with this key.");
    }
    data.projects().put(project.id(), project);
    data.counters().put(project.id(), 0);
  }

  @Override
  public void save(Project project) {
    Versions.replace(data.projects(), project.id(), project, Project::revision);
  }

  @Override
  public boolean addMember(ProjectId project, UserId user, Instant now) {
    return data.members().putIfAbsent(new Membership(project, user), now) == null;
  }

  private Stream<Project> visible(Viewer viewer) {
    return data.projects().values().stream()
        .filter(
            it -> viewer.sees(it.details().visibility(), data.isMember(it.id(), viewer.user())));
  }

  static boolean fits(Project project, ProjectRef ref) {
    if (ref instanceof ProjectKey key) {
      return project.key().equals(key);
    }
    return project.id().equals(ref);
  }
}
