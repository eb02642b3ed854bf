package io.taskeri.domain.revision;

import io.taskeri.domain.error.Stale;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Which state of an entity this is, for optimistic locking.
 *
 * @param version 1 when the entity is made, one more with each change
 * @param createdAt when the entity was made
 * @param updatedAt when it was last changed
 */
public record Revision(long version, Instant createdAt, Instant updatedAt) {
  /** The state of an entity that is made now. */
  public static Revision first(Instant now) {
    return new Revision(1, now, now);
  }

  /** The state after a change; never earlier than before it, whichever clock tells the time. */
  public Revision next(Instant now) {
    return new Revision(version + 1, createdAt, now.isBefore(updatedAt) ? updatedAt : now);
  }

  /**
   * Refuses a change that was decided on another version.
   *
   * @throws Stale when the caller expects another version than this
   */
  public void require(OptionalLong expected) {
    if (expected.isPresent() && expected.getAsLong() != version) {
      throw new Stale(version);
    }
  }
}
