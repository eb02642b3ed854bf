package io.taskeri.persistence.internal.organization;

import io.taskeri.application.organization.DepartmentSort;
import io.taskeri.application.organization.GroupFilter;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.DepartmentRepository;
import io.taskeri.application.port.MemberRepository;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The departments of the tenant to which the session was switched.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresDepartments(StatelessSession session) implements DepartmentRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(DepartmentEntity.class);

  @Override
  public Optional<Department> find(DepartmentId id) {
    return Optional.ofNullable(session.get(DepartmentEntity.class, id.value()))
        .map(DepartmentEntity::toDomain);
  }

  @Override
  public Optional<Department> lock(DepartmentId id) {
    return Optional.ofNullable(
            session.get(DepartmentEntity.class, id.value(), LockMode.PESSIMISTIC_WRITE))
        .map(DepartmentEntity::toDomain);
  }

  @Override
  public Page<Department> list(GroupFilter filter, PageRequest<DepartmentSort> request) {
    Conditions conditions = MemberTable.DEPARTMENT.conditions(filter);
    Keyset keyset = new Keyset(request, column(request.sort()), "g.id");
    OptionalLong total = keyset.total(session, "departments g", conditions);
    keyset.restrict(conditions);
    NativeQuery<DepartmentEntity> query =
        session.createNativeQuery(
            keyset.page("{g.*}", "departments g", conditions), DepartmentEntity.class);
    query.addEntity("g", DepartmentEntity.class);
    List<Department> found =
        conditions.bind(query).getResultList().stream().map(DepartmentEntity::toDomain).toList();
    return Page.of(found, request, total);
  }

  private static SortColumn column(DepartmentSort sort) {
    return switch (sort) {
      case NAME -> SortColumn.text("g.sort_name");
      case CREATED_AT -> SortColumn.instant("g.created_at");
    };
  }

  @Override
  public void add(Department department) {
    session.insert(DepartmentEntity.from(department));
  }

  @Override
  public void save(Department department) {
    DepartmentEntity entity = DepartmentEntity.from(department);
    entity.version--;
    session.update(entity);
  }

  @Override
  public void delete(Department department) {
    new OrganizationQueries_(session).deleteDepartment(department.id().value());
  }

  @Override
  public MemberRepository<DepartmentId> members() {
    return new PostgresMembers<>(session, MemberTable.DEPARTMENT, DepartmentId::value);
  }
}
