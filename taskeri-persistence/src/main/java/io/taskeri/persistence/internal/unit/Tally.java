package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.persistence.StorageFigures;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** How the transactions of a storage ended. Safe for use by several threads. */
public final class Tally {
  private final Stopwatch committed = new Stopwatch();
  private final Stopwatch refused = new Stopwatch();
  private final Stopwatch failed = new Stopwatch();
  private final LongAdder retried = new LongAdder();
  private final Stopwatch provisioned = new Stopwatch();
  private final Stopwatch unprovisioned = new Stopwatch();

  /** With nothing counted yet. */
  public Tally() {}

  void committed(long since) {
    committed.add(since);
  }

  /**
   * @param failure as the caller of the storage sees it
   */
  void ended(long since, Throwable failure) {
    boolean byRule = failure instanceof TaskeriException && !(failure instanceof Unavailable);
    (byRule ? refused : failed).add(since);
  }

  void retried() {
    retried.increment();
  }

  void provisioned(long since, boolean whole) {
    (whole ? provisioned : unprovisioned).add(since);
  }

  /**
   * What was counted by now.
   *
   * @param pool what else belongs to it
   */
  public StorageFigures read(Optional<StorageFigures.Pool> pool) {
    return new StorageFigures(
        pool,
        committed.read(),
        refused.read(),
        failed.read(),
        retried.sum(),
        provisioned.read(),
        unprovisioned.read());
  }
}
