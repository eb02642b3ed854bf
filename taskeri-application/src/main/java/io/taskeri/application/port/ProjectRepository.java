package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** The projects of one tenant. What the viewer may not see is not found. */
public interface ProjectRepository {
  Optional<Project> find(ProjectRef ref, Viewer viewer);

  /** Finds the project and holds it until the end of the transaction. */
  Optional<Project> lock(ProjectRef ref, Viewer viewer);

  Page<Project> list(PageRequest<ProjectSort> request, Viewer viewer);

  /**
   * Keeps a new project, whose tasks will be numbered from 1.
   *
   * @throws io.taskeri.domain.error.Conflict when the key is taken
   */
  void add(Project project);

  /**
   * Keeps a changed project.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile
   */
  void save(Project project);

  /**
   * Makes the user a member.
   *
   * @return false when they are one already
   */
  boolean addMember(ProjectId project, UserId user, Instant now);
}
