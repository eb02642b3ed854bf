package io.taskeri.application.organization;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentDetails;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.Member;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Departments and who belongs to them. Safe for use by several threads. */
public final class DepartmentService {
  private final Surroundings surroundings;

  public DepartmentService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Creates a department; its head is its first member. */
  public Department create(TenantContext context, CreateDepartment command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<Department> create(
      TenantContext context, CreateDepartment command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.DEPARTMENT_MANAGE,
                key,
                () -> create(change, command),
                it -> it.id().value(),
                id -> find(change.unit(), new DepartmentId(id))));
  }

  private static Department create(Change change, CreateDepartment command) {
    DepartmentDetails details =
        new DepartmentDetails(command.name(), command.description(), command.head());
    change.requireActive("/headId", details.head(), null);
    Department department = Department.create(new DepartmentId(change.id()), details, change.now());
    change.unit().departments().add(department);
    change.created(Subject.of(department));
    members(change, department).addLeader(details.head(), null);
    return department;
  }

  private static Members<DepartmentId> members(Change change, Department department) {
    return new Members<>(
        change, change.unit().departments().members(), department.id(), Subject.of(department));
  }

  /** One department. */
  public Department get(TenantContext context, DepartmentId id) {
    return surroundings.read(context, unit -> find(unit, id));
  }

  private static Department find(TenantUnit unit, DepartmentId id) {
    unit.access().require(Permission.DEPARTMENT_READ);
    return unit.departments().find(id).orElseThrow(() -> new NotFound("department"));
  }

  /** The departments that fit. */
  public Page<Department> list(
      TenantContext context, GroupFilter filter, PageRequest<DepartmentSort> request) {
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.DEPARTMENT_READ);
          return unit.departments().list(filter, request);
        });
  }

  /**
   * Changes a department; a new head becomes a member.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Department change(
      TenantContext context, DepartmentId id, ChangeDepartment command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Department department = lock(change, id, expected);
          DepartmentDetails details = command.applyTo(department.details());
          if (!details.equals(department.details())) {
            UserId known = department.details().head();
            change.requireActive("/headId", details.head(), known);
            members(change, department).addLeader(details.head(), known);
          }
          return save(change, department, details);
        });
  }

  private static Department save(Change change, Department department, DepartmentDetails details) {
    Department changed = department.change(details, change.now());
    if (!changed.equals(department)) {
      change.unit().departments().save(changed);
      change.changed(Subject.of(changed), department.details().changesTo(details));
    }
    return changed;
  }

  /**
   * Deletes a department; its teams and people stay, and belong to it no more.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   */
  public void delete(TenantContext context, DepartmentId id, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          Department department = lock(change, id, expected);
          Map<Subject, List<FieldChange>> detached = new LinkedHashMap<>();
          for (Subject team : change.unit().teams().detach(id, change.now())) {
            detached.put(team, List.of(new FieldChange("departmentId", id.toString(), null)));
          }
          change.unit().departments().delete(department);
          change.changed(detached);
          change.deleted(Subject.of(department), null);
          return department;
        });
  }

  private static Department lock(Change change, DepartmentId id, OptionalLong expected) {
    change.access().require(Permission.DEPARTMENT_MANAGE);
    Department department =
        change.unit().departments().lock(id).orElseThrow(() -> new NotFound("department"));
    department.revision().require(expected);
    return department;
  }

  /** Who belongs to the department. */
  public Page<Member> members(
      TenantContext context, DepartmentId id, PageRequest<MemberSort> request) {
    return surroundings.read(
        context, unit -> unit.departments().members().list(find(unit, id).id(), request));
  }

  /** Makes an active user a member; nothing changes when they are one already. */
  public Member addMember(TenantContext context, DepartmentId id, UserId user) {
    return surroundings.change(
        context, change -> members(change, lock(change, id, OptionalLong.empty())).add(user));
  }

  /** Takes a member out; a head who leaves is so no longer. */
  public void removeMember(TenantContext context, DepartmentId id, UserId user) {
    surroundings.change(
        context,
        change -> {
          Department department = lock(change, id, OptionalLong.empty());
          members(change, department).remove(user);
          return user.equals(department.details().head())
              ? save(change, department, department.details().headedBy(null))
              : department;
        });
  }
}
