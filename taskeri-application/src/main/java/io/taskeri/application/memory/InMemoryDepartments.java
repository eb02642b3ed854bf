package io.taskeri.application.memory;

import io.taskeri.application.organization.DepartmentSort;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.DepartmentRepository;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** The departments of one tenant. */
record InMemoryDepartments(TenantData data) implements DepartmentRepository {
  @Override
  public Optional<Department> find(DepartmentId id) {
    return Optional.ofNullable(data.departments().get(id));
  }

  @Override
  public Optional<Department> lock(DepartmentId id) {
    return find(id);
  }

  @Override
  public Page<Department> list(GroupFilter filter, PageRequest<DepartmentSort> request) {
    return Paging.page(
        data.departments().values().stream().filter(it -> fits(it, filter)).toList(), request);
  }

  private boolean fits(Department department, GroupFilter filter) {
    return (filter.members().isEmpty()
            || filter.members().stream().anyMatch(it -> data.isMember(department.id(), it)))
        && filter.words().areIn(department.details().name());
  }

  @Override
  public void add(Department department) {
    requireFree(department);
    data.departments().put(department.id(), department);
  }

  @Override
  public void save(Department department) {
    requireFree(department);
    Versions.replace(data.departments(), department.id(), department, Department::revision);
  }

  private void requireFree(Department department) {
    if (data.departments().values().stream()
        .anyMatch(
            it ->
                !it.id().equals(department.id())
                    && it.details().name().equals(department.details().name()))) {
      throw new Conflict(ErrorCode.DEPARTMENT_NAME_TAKEN, "There is a department with this name.");
    }
  }

  @Override
  public void delete(Department department) {
    data.departments().remove(department.id());
    data.members().keySet().removeIf(it -> it.group().equals(department.id()));
  }

  @Override
  public MemberRepository<DepartmentId> members() {
    return new InMemoryMembers<>(
        data, data.departments(), InMemoryDepartments::leaderless, Subject::of);
  }

  private static Optional<Department> leaderless(Department group, UserId user, Instant now) {
    return user.equals(group.details().head())
        ? Optional.of(group.change(group.details().headedBy(null), now))
        : Optional.empty();
  }
}
