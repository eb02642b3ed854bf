package io.taskeri.application.port;

import io.taskeri.application.retry.RetryKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What was created with which key, kept for {@link #KEPT} in the transaction that created it. */
public interface RetryLog {
  /** How long a key is remembered. */
  Duration KEPT = Duration.ofHours(24);

  /**
   * Takes the key until the end of the transaction, without waiting.
   *
   * @return false when another transaction holds it
   */
  boolean lock(RetryKey key);

  /** What was noted under the key and has not expired. */
  Optional<Entry> find(RetryKey key, Instant now);

  /** Notes what was created; an expired entry of the same key gives way. */
  void add(RetryKey key, UUID created, Instant now);

  /** An entry of the log. */
  record Entry(String fingerprint, UUID created) {}
}
