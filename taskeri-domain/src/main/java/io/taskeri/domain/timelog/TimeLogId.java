package io.taskeri.domain.timelog;

import java.util.Objects;
import java.util.UUID;

/** Identifies a time log. */
public record TimeLogId(UUID value) {
  public TimeLogId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
