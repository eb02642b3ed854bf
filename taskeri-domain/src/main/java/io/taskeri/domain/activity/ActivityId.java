package io.taskeri.domain.activity;

import java.util.Objects;
import java.util.UUID;

/** Identifies one entry of the history. */
public record ActivityId(UUID value) {
  public ActivityId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
