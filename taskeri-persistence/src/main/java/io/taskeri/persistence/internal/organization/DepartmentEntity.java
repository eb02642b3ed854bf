package io.taskeri.persistence.internal.organization;

import io.taskeri.application.organization.DepartmentSort;
import io.taskeri.domain.organization.Department;
import io.taskeri.domain.organization.DepartmentDetails;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A department as a row; its members are rows of their own. */
@Entity(name = "Department")
@Table(name = "departments")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class DepartmentEntity {
  @Id UUID id;
  String name;
  String sortName;
  String description;
  @Nullable UUID headId;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static DepartmentEntity from(Department department) {
    DepartmentDetails details = department.details();
    DepartmentEntity entity = new DepartmentEntity();
    entity.id = department.id().value();
    entity.name = details.name();
    entity.sortName = DepartmentSort.NAME.key(department);
    entity.description = details.description();
    entity.headId = details.head() == null ? null : details.head().value();
    entity.createdAt = department.revision().createdAt();
    entity.updatedAt = department.revision().updatedAt();
    entity.version = department.revision().version();
    return entity;
  }

  Department toDomain() {
    return new Department(
        new DepartmentId(id),
        new DepartmentDetails(name, description, headId == null ? null : new UserId(headId)),
        new Revision(version, createdAt, updatedAt));
  }
}
