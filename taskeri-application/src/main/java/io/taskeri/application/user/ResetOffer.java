package io.taskeri.application.user;

import io.taskeri.domain.user.User;
import java.time.Instant;

/**
 * What lets a person choose a new password, once: for whoever passes it on to them.
 *
 * @param token told here alone, because only a hash of it is kept
 * @param link where it is used
 */
public record ResetOffer(User user, String token, String link, Instant expiresAt) {
  /** Without the token, which belongs in no log. */
  @Override
  public String toString() {
    return "ResetOffer[" + user.id() + "]";
  }
}
