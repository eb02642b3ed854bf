package io.taskeri.persistence.internal.unit;

import io.taskeri.persistence.StorageFigures.Timed;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was done and adds up how long it took. Safe for use by several threads. */
final class Stopwatch {
  private final LongAdder count = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  void add(long since) {
    nanos.add(System.nanoTime() - since);
    count.increment();
  }

  Timed read() {
    return new Timed(count.sum(), Duration.ofNanos(nanos.sum()));
  }
}
