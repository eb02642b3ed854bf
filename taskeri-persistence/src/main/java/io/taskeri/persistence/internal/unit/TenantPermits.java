package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.TenantId;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets each tenant have only so many connections at once, so that a busy one leaves some to the
 * others. Who comes first gets the next that comes free.
 */
public final class TenantPermits {
  private final int most;
  private final Duration patience;
  private final ConcurrentHashMap<TenantId, Line> lines = new ConcurrentHashMap<>();

  /**
   * So many permits for each tenant.
   *
   * @param most at least one
   * @param patience how long one waits for a permit
   */
  public TenantPermits(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
  }

  /** As many as anybody asks for. */
  public static TenantPermits unlimited() {
    return new TenantPermits(Integer.MAX_VALUE, Duration.ZERO);
  }

  /**
   * Does the work while it holds a permit of the tenant's.
   *
   * @throws Unavailable when none comes free in time
   */
  <R> R during(TenantId tenant, Work<R> work) throws SQLException {
    Line line = lines.compute(tenant, (id, known) -> (known == null ? new Line(most) : known).in());
    try {
      take(line.permits);
      try {
        return work.run();
      } finally {
        line.permits.release();
      }
    } finally {
      lines.compute(tenant, (id, known) -> line.out());
    }
  }

  private void take(Semaphore permits) {
    try {
      if (!permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw busy(null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw busy(interrupted);
    }
  }

  private static Unavailable busy(@Nullable Throwable cause) {
    return new Unavailable(
        ErrorCode.OVERLOADED,
        "This organization has too much under way at once. Try again in a moment.",
        cause);
  }

  /** How many wait for a permit of the tenant's. */
  int waiting(TenantId tenant) {
    Line line = lines.get(tenant);
    return line == null ? 0 : line.permits.getQueueLength();
  }

  /** Whether nobody holds a permit or waits for one. */
  boolean isIdle() {
    return lines.isEmpty();
  }

  /** One tenant's permits, kept for as long as somebody holds one or waits. */
  private static final class Line {
    private final Semaphore permits;

    /** Changed only inside of the map's computations. */
    private int present;

    Line(int most) {
      permits = new Semaphore(most, true);
    }

    Line in() {
      present++;
      return this;
    }

    @Nullable Line out() {
      present--;
      return present == 0 ? null : this;
    }
  }

  /**
   * What is done meanwhile.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  interface Work<R> {
    /** Does it. */
    R run() throws SQLException;
  }
}
