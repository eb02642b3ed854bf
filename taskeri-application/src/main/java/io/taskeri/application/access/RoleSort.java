package io.taskeri.application.access;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.access.Role;
import java.util.Locale;
import java.util.UUID;

/** The fields by which roles can be sorted. */
public enum RoleSort implements SortField<Role> {
  /** The name, without regard to case. */
  NAME,
  CREATED_AT;

  @Override
  public String key(Role item) {
    return switch (this) {
      case NAME -> item.name().toLowerCase(Locale.ROOT);
      case CREATED_AT -> SortField.key(item.revision().createdAt());
    };
  }

  @Override
  public UUID id(Role item) {
    return item.id().value();
  }
}
