package io.taskeri.domain.organization;

import java.util.Objects;
import java.util.UUID;

/** Identifies a department of one tenant. */
public record DepartmentId(UUID value) {
  public DepartmentId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
