package io.taskeri.application.memory;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.application.port.ProjectRepository;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectDetails;
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
  public Page<Project> list(ProjectFilter filter, PageRequest<ProjectSort> request, Viewer viewer) {
    return Paging.page(visible(viewer).filter(it -> fits(it, filter)).toList(), request);
  }

  private boolean fits(Project project, ProjectFilter filter) {
    ProjectDetails details = project.details();
    UserId lead = details.lead();
    return (filter.statuses().isEmpty() || filter.statuses().contains(details.status()))
        && filter.visibility().map(it -> it == details.visibility()).orElse(true)
        && (filter.leads().isEmpty() || (lead != null && filter.leads().contains(lead)))
        && filter.member().map(it -> data.isMember(project.id(), it)).orElse(true)
        && filter.archived().map(it -> it == (project.archivedAt() != null)).orElse(true)
        && filter.words().areIn(project.key() + " " + details.name());
  }

  @Override
  public long countUnarchived() {
    return data.projects().values().stream().filter(it -> it.archivedAt() == null).count();
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
  public void delete(Project project) {
    data.projects().remove(project.id());
    data.counters().remove(project.id());
    data.members().keySet().removeIf(it -> it.group().equals(project.id()));
    data.tasks().values().removeIf(it -> it.project().equals(project.id()));
  }

  @Override
  public MemberRepository<ProjectId> members() {
    return new InMemoryMembers<>(data, data.projects(), InMemoryProjects::leaderless, Subject::of);
  }

  private static Optional<Project> leaderless(Project group, UserId user, Instant now) {
    return user.equals(group.details().lead())
        ? Optional.of(
            new Project(
                group.id(),
                group.key(),
                group.details().leaderless(),
                group.archivedAt(),
                group.revision().next(now)))
        : Optional.empty();
  }

  Stream<Project> visible(Viewer viewer) {
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
