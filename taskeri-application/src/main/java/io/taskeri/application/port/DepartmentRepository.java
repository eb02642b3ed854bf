package io.taskeri.application.port;

import io.taskeri.application.organization.DepartmentSort;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
import java.util.Optional;

/** The departments of one tenant. */
public interface DepartmentRepository {
  Optional<Department> find(DepartmentId id);

  /** Finds the department and holds it until the end of the transaction. */
  Optional<Department> lock(DepartmentId id);

  /** Those that fit; the filter's department is not looked at. */
  Page<Department> list(GroupFilter filter, PageRequest<DepartmentSort> request);

  /**
   * Keeps a new department.
   *
   * @throws io.taskeri.domain.error.Conflict when the name is taken
   */
  void add(Department department);

  /**
   * Keeps a changed department.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile, or the name is taken
   */
  void save(Department department);

  /** Deletes the department; its teams and people stay, and belong to it no more. */
  void delete(Department department);

  /** Who belongs to which department. */
  MemberRepository<DepartmentId> members();
}
