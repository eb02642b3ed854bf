package io.taskeri.domain.project;

import java.util.Objects;
import java.util.UUID;

/** Identifies a project. */
public record ProjectId(UUID value) implements ProjectRef {
  public ProjectId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
