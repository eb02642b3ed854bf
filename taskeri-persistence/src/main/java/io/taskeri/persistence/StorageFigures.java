package io.taskeri.persistence;

import java.time.Duration;
import java.util.Optional;

/**
 * What a storage has done since it was made, and what it does at this moment; reading it asks no
 * database.
 *
 * @param pool the storage's own connections; empty when they are the caller's
 * @param committed transactions that took effect
 * @param refused transactions that a use case took back, because a rule forbade it
 * @param failed transactions that were taken back because something did not work
 * @param retried transactions that were run a second time
 * @param provisioned tenants that were made
 * @param unprovisioned attempts to make a tenant that left nothing
 */
public record StorageFigures(
    Optional<Pool> pool,
    Timed committed,
    Timed refused,
    Timed failed,
    long retried,
    Timed provisioned,
    Timed unprovisioned) {

  /**
   * How often something was done, and how long it took in all.
   *
   * @param count how often
   * @param time all of them together
   */
  public record Timed(long count, Duration time) {}

  /**
   * The connections of a pool.
   *
   * @param active how many are in use
   * @param idle how many wait for work
   * @param waiting how many threads wait for one
   * @param most how many there may be
   */
  public record Pool(int active, int idle, int waiting, int most) {}
}
