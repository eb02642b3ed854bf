package io.taskeri.application.port;

import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** Refresh tokens, of which only hashes are kept. */
public interface RefreshTokenRepository {
  /** Finds a token by its hash and holds it and its session until the end of the transaction. */
  Optional<Grant> lock(String hash);

  /** Marks a token as used and puts the next one of its session in its place. */
  void rotate(Grant used, String nextHash, Instant now, Instant expiresAt);

  /** Ends the session to which the token belongs. */
  void endSession(Grant grant, Instant now);

  /**
   * What a refresh token stands for.
   *
   * @param used whether it has served before
   * @param sessionEnded whether its session has ended
   */
  record Grant(
      String hash,
      SessionId session,
      Tenant tenant,
      UserId user,
      Instant expiresAt,
      boolean used,
      boolean sessionEnded) {}
}
