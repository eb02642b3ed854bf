package io.taskeri.application.activity;

import io.taskeri.application.page.SortField;
import java.util.UUID;

/** The fields by which the history can be sorted. */
public enum ActivitySort implements SortField<ActivityEntry> {
  OCCURRED_AT;

  @Override
  public String key(ActivityEntry entry) {
    return SortField.key(entry.activity().occurredAt());
  }

  @Override
  public UUID id(ActivityEntry entry) {
    return entry.activity().id().value();
  }
}
