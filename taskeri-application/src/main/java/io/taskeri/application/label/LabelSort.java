package io.taskeri.application.label;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.label.Label;
import java.util.Locale;
import java.util.UUID;

/** The fields by which labels can be sorted. */
public enum LabelSort implements SortField<Label> {
  /** The name, without regard to case. */
  NAME,
  CREATED_AT;

  @Override
  public String key(Label item) {
    return switch (this) {
      case NAME -> item.details().name().toLowerCase(Locale.ROOT);
      case CREATED_AT -> SortField.key(item.revision().createdAt());
    };
  }

  @Override
  public UUID id(Label item) {
    return item.id().value();
  }
}
