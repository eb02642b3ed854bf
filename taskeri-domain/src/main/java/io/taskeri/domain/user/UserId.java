package io.taskeri.domain.user;

import java.util.Objects;
import java.util.UUID;

/** Identifies a user; the same in the tenant and in the directory. */
public record UserId(UUID value) {
  public UserId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
