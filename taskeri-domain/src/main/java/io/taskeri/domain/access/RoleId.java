package io.taskeri.domain.access;

import java.util.Objects;
import java.util.UUID;

/** Identifies a role of one tenant. */
public record RoleId(UUID value) {
  public RoleId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
