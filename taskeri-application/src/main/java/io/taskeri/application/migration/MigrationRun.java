package io.taskeri.application.migration;

import io.taskeri.application.port.Migrations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several workers and the tenants that they share. A busy tenant goes back among the others and
 * comes again after a pause, so that it keeps no worker.
 */
final class MigrationRun {
  private final Migrations migrations;
  private final Supplier<Instant> clock;
  private final Patience patience;
  private final int total;
  private final MigrationListener listener;
  private final long begin = System.nanoTime();

  private final PriorityQueue<Turn> turns =
      new PriorityQueue<>(Comparator.comparingLong(it -> it.due() - begin));
  private final List<MigrationReport.Failure> failures = new ArrayList<>();
  private int done;
  private int working;
  private boolean stopped;
  private @Nullable Throwable broken;

  MigrationRun(
      Migrations migrations,
      Supplier<Instant> clock,
      Patience patience,
      int total,
      MigrationListener listener) {
    this.migrations = migrations;
    this.clock = clock;
    this.patience = patience;
    this.total = total;
    this.listener = listener;
  }

  /**
   * When a tenant is tried.
   *
   * @param attempt how many attempts there will have been then
   * @param due by {@link System#nanoTime()}
   */
  private record Turn(BehindTenant tenant, int attempt, long due) {}

  /** Works on the tenants, and returns when nobody works on any of them. */
  void work(List<BehindTenant> tenants, int parallel, Executor executor) {
    synchronized (this) {
      for (int i = 0; i < tenants.size(); i++) {
        turns.add(new Turn(tenants.get(i), 1, begin + i)); // in their order
      }
    }
    try {
      for (int i = 1; i < Math.min(parallel, tenants.size()); i++) {
        executor.execute(this::work);
      }
    } catch (RuntimeException refused) {
      stop(refused);
    }
    work();
    awaitTheOthers();
  }

  synchronized MigrationReport report() {
    return new MigrationReport(total, done, failures);
  }

  private void work() {
    for (Optional<Turn> turn = next(); turn.isPresent(); turn = next()) {
      try {
        attempt(turn.get());
      } catch (Throwable failure) { // whatever it is, the one who asked for the run is told
        stop(failure);
      } finally {
        rest();
      }
    }
  }

  /**
   * The next turn when its time has come; nothing when no tenant is left. An interruption stops the
   * run, once those at work are through.
   */
  private synchronized Optional<Turn> next() {
    try {
      while (!stopped && (working > 0 || !turns.isEmpty())) {
        Turn turn = turns.peek();
        long nanoseconds = turn == null ? Long.MAX_VALUE : turn.due() - System.nanoTime();
        if (turn != null && nanoseconds <= 0) {
          working++;
          return Optional.of(turns.remove());
        }
        wait(Math.max(1, Duration.ofNanos(nanoseconds).toMillis()));
      }
    } catch (InterruptedException interrupted) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private synchronized void awaitTheOthers() {
    boolean interrupted = Thread.interrupted();
    while (working > 0) {
      try {
        wait();
      } catch (InterruptedException again) {
        stopped = true;
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (broken instanceof Error error) {
      throw error;
    }
    if (broken instanceof RuntimeException failure) {
      throw failure;
    }
  }

  private void attempt(Turn turn) {
    BehindTenant tenant = turn.tenant();
    MigrationAttempt attempt = migrations.migrate(tenant.id(), patience);
    switch (attempt.outcome()) {
      case CURRENT -> succeed(tenant);
      case TAKEN -> postpone(turn, turn.attempt(), attempt.reason());
      case BUSY -> {
        if (turn.attempt() < patience.attempts()) {
          postpone(turn, turn.attempt() + 1, attempt.reason());
        } else {
          fail(tenant, "gave up after " + turn.attempt() + " attempts: " + attempt.reason());
        }
      }
      case FAILED -> fail(tenant, attempt.reason());
    }
  }

  private synchronized void succeed(BehindTenant tenant) {
    done++;
    listener.migrated(tenant, progress());
  }

  private synchronized void postpone(Turn turn, int attempt, String reason) {
    long due = System.nanoTime() + patience.after(turn.attempt()).toNanos();
    turns.add(new Turn(turn.tenant(), attempt, due));
    listener.postponed(turn.tenant(), reason);
  }

  private void fail(BehindTenant tenant, String reason) {
    migrations.fail(tenant.id(), reason, clock.get());
    synchronized (this) {
      failures.add(new MigrationReport.Failure(tenant, reason));
      listener.failed(tenant, reason, progress());
    }
  }

  private MigrationProgress progress() {
    Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
    return new MigrationProgress(total, done, failures.size(), elapsed);
  }

  private synchronized void rest() {
    working--;
    notifyAll();
  }

  private synchronized void stop(Throwable failure) {
    stopped = true;
    if (broken == null) {
      broken = failure;
    }
  }
}
