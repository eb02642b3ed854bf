package io.taskeri.domain.tenant;

import io.taskeri.domain.user.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * Says for which tenant and as which user work is done. Every use case takes one as its first
 * argument; nothing looks one up.
 *
 * <p>It is a claim, not a power: whether the tenant is active, the session running and the user
 * allowed is read inside each use case's own transaction, so that a context that was kept for long
 * gives nobody what they have lost meanwhile. Implementations are immutable.
 */
public interface TenantContext {
  /** The tenant in whose schema the work is done. */
  TenantId tenant();

  /** The user as whom the work is done. */
  UserId user();

  /**
   * The session that must still be running, for callers who have logged in. Empty for an embedding
   * application that has authenticated the user by itself.
   */
  default Optional<SessionId> session() {
    return Optional.empty();
  }

  /** A context without a session. */
  static TenantContext of(TenantId tenant, UserId user) {
    return new Claim(tenant, user, Optional.empty());
  }

  /** A context that holds as long as the session does. */
  static TenantContext of(TenantId tenant, UserId user, SessionId session) {
    return new Claim(tenant, user, Optional.of(session));
  }

  /** The plain form of a context. */
  record Claim(TenantId tenant, UserId user, Optional<SessionId> session) implements TenantContext {
    public Claim {
      Objects.requireNonNull(tenant);
      Objects.requireNonNull(user);
      Objects.requireNonNull(session);
    }
  }
}
