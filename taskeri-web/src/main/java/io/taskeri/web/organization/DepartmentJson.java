package io.taskeri.web.organization;

import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentDetails;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department. */
record DepartmentJson(
    UUID id,
    String name,
    String description,
    @Nullable UUID headId,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  static DepartmentJson of(Department department) {
    DepartmentDetails details = department.details();
    UserId head = details.head();
    return new DepartmentJson(
        department.id().value(),
        details.name(),
        details.description(),
        head == null ? null : head.value(),
        department.revision().createdAt(),
        department.revision().updatedAt(),
        department.revision().version());
  }
}
