package io.taskeri.application.throttle;

import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.Throttles.Count;
import io.taskeri.domain.error.TooManyRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/**
 * Refuses who tries too often. Only what is taken is counted: who goes on trying while refused does
 * not prolong it. Safe for use by several threads.
 *
 * <p>A guess is held off by asking {@link #require} before and after it is looked at, and by {@link
 * #count} when it was wrong. So however many come at once, no more of them than the limit are told
 * whether they were right, and who is right never counts.
 */
public final class Throttle {
  private final Storage storage;
  private final Supplier<Instant> clock;
  private final ThrottleLimits limits;

  /** Counts in the storage. */
  public Throttle(Storage storage, Supplier<Instant> clock, ThrottleLimits limits) {
    this.storage = storage;
    this.clock = clock;
    this.limits = limits;
  }

  /**
   * Does nothing as long as another attempt may be made under all of the keys.
   *
   * @throws TooManyRequests otherwise
   */
  public void require(DirectoryUnit unit, List<ThrottleKey> keys) {
    List<ThrottleKey> limited = limited(keys);
    if (!limited.isEmpty()) {
      Instant now = clock.get();
      check(unit.throttles().find(limited, now), now, (attempts, most) -> attempts < most);
    }
  }

  /** The same, in a transaction of its own. */
  public void require(List<ThrottleKey> keys) {
    if (!limited(keys).isEmpty()) {
      storage.inDirectory(
          unit -> {
            require(unit, keys);
            return unit;
          });
    }
  }

  /**
   * Counts an attempt under all of the keys, unless it is refused under one.
   *
   * @throws TooManyRequests when there were as many as are taken before
   */
  public void count(DirectoryUnit unit, List<ThrottleKey> keys) {
    List<ThrottleKey> limited = limited(keys);
    if (!limited.isEmpty()) {
      Instant now = clock.get();
      check(unit.throttles().count(limited, now), now, (attempts, most) -> attempts <= most);
    }
  }

  /** The same, in a transaction of its own. */
  public void count(List<ThrottleKey> keys) {
    if (!limited(keys).isEmpty()) {
      storage.inDirectory(
          unit -> {
            count(unit, keys);
            return unit;
          });
    }
  }

  private List<ThrottleKey> limited(List<ThrottleKey> keys) {
    return keys.stream().filter(it -> limits.of(it.kind()).isPresent()).toList();
  }

  /** Refuses for as long as the last of the windows that are full. */
  private void check(
      Map<ThrottleKey, Count> counts, Instant now, BiPredicate<Integer, Integer> within) {
    counts.entrySet().stream()
        .filter(
            it ->
                !within.test(it.getValue().attempts(), limits.of(it.getKey().kind()).orElseThrow()))
        .map(it -> Duration.between(now, it.getValue().until()))
        .max(Duration::compareTo)
        .ifPresent(
            wait -> {
              throw new TooManyRequests(wait);
            });
  }
}
