package io.taskeri.application.throttle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How many attempts of each kind are taken in its window.
 *
 * @param most of a kind that is not there, as many as come
 */
public record ThrottleLimits(Map<ThrottleKind, Integer> most) {
  public ThrottleLimits {
    most = Collections.unmodifiableMap(new EnumMap<>(most));
  }

  /** All kinds, each as it usually is. */
  public static ThrottleLimits usual() {
    ThrottleLimits limits = off();
    for (ThrottleKind kind : ThrottleKind.values()) {
      limits = limits.with(kind, kind.usual());
    }
    return limits;
  }

  /** None at all: nothing is counted, and no statement is spent on it. */
  public static ThrottleLimits off() {
    return new ThrottleLimits(new EnumMap<>(ThrottleKind.class));
  }

  /**
   * The same, with another limit for a kind.
   *
   * @throws IllegalArgumentException when it is less than 1
   */
  public ThrottleLimits with(ThrottleKind kind, int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException(kind + " must be limited to 1 attempt or more");
    }
    Map<ThrottleKind, Integer> other = new EnumMap<>(ThrottleKind.class);
    other.putAll(most);
    other.put(kind, attempts);
    return new ThrottleLimits(other);
  }

  /** The limit of a kind, if it has one. */
  OptionalInt of(ThrottleKind kind) {
    Integer limit = most.get(kind);
    return limit == null ? OptionalInt.empty() : OptionalInt.of(limit);
  }
}
