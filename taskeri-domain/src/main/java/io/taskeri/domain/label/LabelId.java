package io.taskeri.domain.label;

import java.util.Objects;
import java.util.UUID;

/** Identifies a label of one tenant. */
public record LabelId(UUID value) {
  public LabelId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
