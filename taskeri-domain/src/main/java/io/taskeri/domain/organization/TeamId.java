package io.taskeri.domain.organization;

import java.util.Objects;
import java.util.UUID;

/** Identifies a team of one tenant. */
public record TeamId(UUID value) {
  public TeamId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
