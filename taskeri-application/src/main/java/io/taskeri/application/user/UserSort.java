package io.taskeri.application.user;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.user.User;
import java.util.Locale;
import java.util.UUID;

/** The fields by which people can be sorted. */
public enum UserSort implements SortField<User> {
  /** The name, without regard to case. */
  NAME,
  EMAIL,
  CREATED_AT;

  @Override
  public String key(User user) {
    return switch (this) {
      case NAME -> user.name().toLowerCase(Locale.ROOT);
      case EMAIL -> user.email().value();
      case CREATED_AT -> SortField.key(user.revision().createdAt());
    };
  }

  @Override
  public UUID id(User user) {
    return user.id().value();
  }
}
