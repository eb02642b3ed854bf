package io.taskeri.application.organization;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.organization.Team;
import java.util.Locale;
import java.util.UUID;

/** The fields by which teams can be sorted. */
public enum TeamSort implements SortField<Team> {
  /** The name, without regard to case. */
  NAME,
  CREATED_AT;

  @Override
  public String key(Team item) {
    return switch (this) {
      case NAME -> item.details().name().toLowerCase(Locale.ROOT);
      case CREATED_AT -> SortField.key(item.revision().createdAt());
    };
  }

  @Override
  public UUID id(Team item) {
    return item.id().value();
  }
}
