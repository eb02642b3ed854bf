package io.taskeri.application.port;

import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** The password resets of one tenant that are under way. Of their tokens only hashes are kept. */
public interface PasswordResetRepository {
  /** Keeps the user's reset in place of the one before. */
  void put(UserId user, String tokenHash, Instant now, Instant expiresAt);

  /**
   * Takes a reset away, so that it serves once.
   *
   * @return whose password it resets; empty when there is none, or it has expired
   */
  Optional<UserId> take(String tokenHash, Instant now);

  /** Whose password the token resets; empty when there is none, or it has expired. */
  Optional<UserId> find(String tokenHash, Instant now);

  /** Drops the user's reset, if there is one. */
  void drop(UserId user);
}
