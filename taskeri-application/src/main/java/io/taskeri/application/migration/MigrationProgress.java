package io.taskeri.application.migration;

import java.time.Duration;
import java.util.Optional;

/**
 * How far a migration has come.
 *
 * @param total how many tenants were behind when it began
 * @param done how many of them are up to date
 * @param failed how many could not be brought up to date
 * @param elapsed since it began
 */
public record MigrationProgress(int total, int done, int failed, Duration elapsed) {
  /** How many are still to be worked on. */
  public int left() {
    return total - done - failed;
  }

  /** Tenants in a second, so far. */
  public double rate() {
    double seconds = elapsed.toNanos() / 1e9;
    return seconds > 0 ? (done + failed) / seconds : 0;
  }

  /** How long it goes on at that rate; nothing while no tenant is done. */
  public Optional<Duration> remaining() {
    double rate = rate();
    return rate > 0
        ? Optional.of(Duration.ofMillis(Math.round(left() / rate * 1000)))
        : Optional.empty();
  }
}
