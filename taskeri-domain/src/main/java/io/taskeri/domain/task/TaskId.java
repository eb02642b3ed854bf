package io.taskeri.domain.task;

import java.util.Objects;
import java.util.UUID;

/** Identifies a task. */
public record TaskId(UUID value) implements TaskRef {
  public TaskId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
