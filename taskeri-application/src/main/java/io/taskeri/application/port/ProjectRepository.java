package io.taskeri.application.port;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectRef;
import java.util.Optional;

/** The projects of one tenant. What the viewer may not see is not found. */
public interface ProjectRepository {
  Optional<Project> find(ProjectRef ref, Viewer viewer);

  /** Finds the project and holds it until the end of the transaction. */
  Optional<Project> lock(ProjectRef ref, Viewer viewer);

  Page<Project> list(ProjectFilter filter, PageRequest<ProjectSort> request, Viewer viewer);

  /** How many projects are not archived, whoever may see them. */
  long countUnarchived();

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

  /** Deletes the project with its tasks and all that belongs to them. */
  void delete(Project project);

  /** Who belongs to which project. */
  MemberRepository<ProjectId> members();
}
