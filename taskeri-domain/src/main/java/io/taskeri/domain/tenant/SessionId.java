package io.taskeri.domain.tenant;

import java.util.Objects;
import java.util.UUID;

/** Identifies one log-in of one person. */
public record SessionId(UUID value) {
  public SessionId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
