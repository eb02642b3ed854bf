package io.taskeri.application.timelog;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.timelog.TimeLog;
import java.util.UUID;

/** The fields by which time logs can be sorted. */
public enum TimeLogSort implements SortField<TimeLog> {
  STARTED_AT,
  CREATED_AT;

  @Override
  public String key(TimeLog log) {
    return switch (this) {
      case STARTED_AT -> SortField.key(log.details().startedAt());
      case CREATED_AT -> SortField.key(log.revision().createdAt());
    };
  }

  @Override
  public UUID id(TimeLog log) {
    return log.id().value();
  }
}
