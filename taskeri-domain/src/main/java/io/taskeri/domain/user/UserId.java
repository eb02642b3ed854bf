package io.taskeri.domain.user;

import java.util.Objects;
import java.util.UUID;

/** Identifies a user; the same in the tenant and in the directory. */
public record UserId(UUID value) {
  /**
   * Whoever runs the installation, in the history of what was done to a tenant from outside: no
   * user of any tenant has this id (RFC 9562, section 5.9).
   */
  public static final UserId OPERATOR = new UserId(new UUID(0, 0));

  /**
   * Whoever it was that could not prove to be somebody, in the history of what was tried: no user
   * of any tenant has this id.
   */
  public static final UserId NOBODY = new UserId(new UUID(0, 1));

  public UserId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
