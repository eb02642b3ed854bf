package io.taskeri.web.auth;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Lets failures be answered at a fixed time after their requests arrived, or at the next multiple
 * of it, so that how long they took tells nothing of why they failed. No thread waits meanwhile.
 */
public final class FixedTime {
  private static final String ATTRIBUTE = FixedTime.class.getName();

  private final long step;
  private final Executor executor;

  /**
   * Answers at multiples of a time.
   *
   * @param step from arrival to answer
   * @param executor answers
   */
  public FixedTime(Duration step, Executor executor) {
    this.step = step.toNanos();
    this.executor = executor;
  }

  /** Notes when a request arrived; to be called before everything else. */
  public static void start(Context context) {
    context.attribute(ATTRIBUTE, System.nanoTime());
  }

  /** Fails the request with the exception, once its time has come. */
  public void fail(Context context, RuntimeException failure) {
    long arrival = context.<Long>attribute(ATTRIBUTE);
    long elapsed = System.nanoTime() - arrival;
    long remaining = step - elapsed % step;
    Executor later = CompletableFuture.delayedExecutor(remaining, TimeUnit.NANOSECONDS, executor);
    context.future(
        () ->
            CompletableFuture.runAsync(
                () -> {
                  throw new CompletionException(failure);
                },
                later));
  }
}
