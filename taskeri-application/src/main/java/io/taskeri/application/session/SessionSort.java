package io.taskeri.application.session;

import io.taskeri.application.page.SortField;
import java.util.UUID;

/** The fields by which sessions can be sorted. */
public enum SessionSort implements SortField<RunningSession> {
  CREATED_AT;

  @Override
  public String key(RunningSession session) {
    return SortField.key(session.createdAt());
  }

  @Override
  public UUID id(RunningSession session) {
    return session.id().value();
  }
}
