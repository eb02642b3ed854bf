package io.taskeri.web.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each key: it holds what flows into it in ten seconds and is full when it is
 * seen first. Of the keys, the latest are kept; who comes back after many others begins anew. Safe
 * for use by several threads.
 */
final class TokenBuckets {
  private static final int SECONDS = 10;
  private static final int MOST_KEYS = 20_000;

  private final long interval;
  private final long whole;
  private final LongSupplier nanos;

  /** When each bucket would be full again, the key that was used last at the end. */
  private final Map<Object, Long> fullAt =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /**
   * Empty of keys.
   *
   * @param perSecond how many tokens flow into a bucket
   * @param nanos tells the time, in nanoseconds from any moment on
   */
  TokenBuckets(int perSecond, LongSupplier nanos) {
    interval = Duration.ofSeconds(1).toNanos() / perSecond;
    whole = Duration.ofSeconds(SECONDS).toNanos();
    this.nanos = nanos;
  }

  /** Takes a token; answers how long there will be none, which is zero when one was taken. */
  Duration take(Object key) {
    synchronized (fullAt) {
      long now = nanos.getAsLong();
      Long before = fullAt.get(key);
      long next = (before == null || before - now < 0 ? now : before) + interval;
      long missing = next - now - whole;
      if (missing > 0) {
        return Duration.ofNanos(missing);
      }
      fullAt.put(key, next);
      return Duration.ZERO;
    }
  }
}
