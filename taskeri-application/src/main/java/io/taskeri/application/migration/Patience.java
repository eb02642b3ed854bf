package io.taskeri.application.migration;

import java.time.Duration;

/**
 * How long a migration waits for tenants that are at work.
 *
 * @param lock for a lock: whoever comes meanwhile queues behind it, so not for long
 * @param statement for one statement
 * @param attempts how often a busy tenant is tried, at least once
 * @param pause before the second attempt; each later one is twice as long, up to {@link #LONGEST}
 */
public record Patience(Duration lock, Duration statement, int attempts, Duration pause) {
  /** No pause is longer. */
  public static final Duration LONGEST = Duration.ofSeconds(8);

  /** What suits tenants that people are working in: some forty seconds for each. */
  public static Patience usual() {
    return new Patience(Duration.ofSeconds(1), Duration.ofMinutes(10), 8, Duration.ofMillis(250));
  }

  /** How long to wait after that many attempts. */
  public Duration after(int attempt) {
    Duration longer = pause.multipliedBy(1L << Math.min(attempt - 1, 16));
    return longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
  }
}
