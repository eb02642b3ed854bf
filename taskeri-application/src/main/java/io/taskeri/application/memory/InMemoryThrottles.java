package io.taskeri.application.memory;

import io.taskeri.application.port.Throttles;
import io.taskeri.application.throttle.ThrottleKey;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Attempts that were counted, by the hashes of their keys. */
record InMemoryThrottles(Map<String, Count> counts) implements Throttles {
  @Override
  public Map<ThrottleKey, Count> find(Collection<ThrottleKey> keys, Instant now) {
    Map<ThrottleKey, Count> found = new HashMap<>();
    for (ThrottleKey key : keys) {
      Count count = counts.get(key.hash());
      if (count != null && count.until().isAfter(now)) {
        found.put(key, count);
      }
    }
    return found;
  }

  @Override
  public Map<ThrottleKey, Count> count(Collection<ThrottleKey> keys, Instant now) {
    counts.values().removeIf(it -> !it.until().isAfter(now));
    for (ThrottleKey key : keys) {
      counts.merge(
          key.hash(),
          new Count(1, now.plus(key.kind().window())),
          (before, first) -> new Count(before.attempts() + 1, before.until()));
    }
    return find(keys, now);
  }
}
