package io.taskeri.application.port;

import io.taskeri.application.throttle.ThrottleKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Counts attempts over all tenants, and for all programs that work on the storage. */
public interface Throttles {
  /** What has been counted under these keys in windows that have not ended. */
  Map<ThrottleKey, Count> find(Collection<ThrottleKey> keys, Instant now);

  /**
   * Counts one more under each key and answers what has been counted, that one included. The first
   * begins a window; until the transaction ends, others who count under one of the keys wait.
   */
  Map<ThrottleKey, Count> count(Collection<ThrottleKey> keys, Instant now);

  /**
   * What has been counted in a window.
   *
   * @param until when it ends
   */
  record Count(int attempts, Instant until) {}
}
