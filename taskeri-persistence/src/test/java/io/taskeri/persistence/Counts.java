package io.taskeri.persistence;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * How often each kind of thing happened, whichever thread it happened to.
 *
 * @param <K> the kinds
 */
final class Counts<K extends Enum<K>> {
  private final Map<K, LongAdder> counts;

  Counts(Class<K> kinds) {
    counts = new EnumMap<>(kinds);
    for (K kind : kinds.getEnumConstants()) {
      counts.put(kind, new LongAdder());
    }
  }

  void add(K kind) {
    counts.get(kind).increment();
  }

  /** Of all kinds together. */
  long total() {
    return counts.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** Whether each kind happened. */
  boolean areComplete() {
    return counts.values().stream().allMatch(it -> it.sum() > 0);
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .map(it -> it.getKey().name().toLowerCase(Locale.ROOT) + " " + it.getValue())
        .collect(Collectors.joining(", ", total() + " (", ")"));
  }
}
