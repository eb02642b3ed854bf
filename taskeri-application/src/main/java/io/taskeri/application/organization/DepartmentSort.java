package io.taskeri.application.organization;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.organization.Department;
import java.util.Locale;
import java.util.UUID;

/** The fields by which departments can be sorted. */
public enum DepartmentSort implements SortField<Department> {
  /** The name, without regard to case. */
  NAME,
  CREATED_AT;

  @Override
  public String key(Department item) {
    return switch (this) {
      case NAME -> item.details().name().toLowerCase(Locale.ROOT);
      case CREATED_AT -> SortField.key(item.revision().createdAt());
    };
  }

  @Override
  public UUID id(Department item) {
    return item.id().value();
  }
}
