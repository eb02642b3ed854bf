package io.taskeri.bootstrap;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other processes bring about, as briefly as it takes. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Eventually() {}

  /** Returns when the condition holds, and fails when it does not for long. */
  public static void holds(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Never came true: " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }
}
