package io.taskeri.domain.user;

import java.util.Objects;
import java.util.UUID;

/** Identifies an invitation of one tenant. */
public record InvitationId(UUID value) {
  public InvitationId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
