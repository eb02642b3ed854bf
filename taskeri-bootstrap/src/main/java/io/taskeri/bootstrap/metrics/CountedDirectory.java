package io.taskeri.bootstrap.metrics;

import io.taskeri.persistence.DirectoryFigures;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the directory holds, counted only when somebody asks, and at most once in a while. While the
 * database is away there are no figures, and it is not asked more often for that.
 */
final class CountedDirectory {
  private static final Logger logger = LoggerFactory.getLogger(CountedDirectory.class);

  private final Supplier<DirectoryFigures> count;
  private final long pause;
  private final ReentrantLock counting = new ReentrantLock();
  private volatile @Nullable Counted last;

  CountedDirectory(Supplier<DirectoryFigures> count, Duration pause) {
    this.count = count;
    this.pause = pause.toNanos();
  }

  /** One of the figures; not a number when it is not known. */
  double value(ToLongFunction<DirectoryFigures> figure) {
    Counted counted = isDue() ? refreshed() : last;
    DirectoryFigures figures = counted == null ? null : counted.figures();
    return figures == null ? Double.NaN : figure.applyAsLong(figures);
  }

  private boolean isDue() {
    Counted counted = last;
    return counted == null || System.nanoTime() - counted.at() > pause;
  }

  /** Of several who ask at once, one counts and the others take what there is. */
  private @Nullable Counted refreshed() {
    if (counting.tryLock()) {
      try {
        if (isDue()) {
          DirectoryFigures figures = counted();
          last = new Counted(figures, System.nanoTime());
        }
      } finally {
        counting.unlock();
      }
    }
    return last;
  }

  private @Nullable DirectoryFigures counted() {
    try {
      return count.get();
    } catch (RuntimeException away) {
      logger.debug("The directory could not be counted", away);
      return null;
    }
  }

  private record Counted(@Nullable DirectoryFigures figures, long at) {}
}
