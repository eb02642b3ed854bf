package io.taskeri.web.auth;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Lets requests be answered at a fixed time after they arrived, or at the next multiple of it, so
 * that how long they took tells nothing of what was found. No thread waits meanwhile.
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
    answer(
        context,
        () -> {
          throw new CompletionException(failure);
        });
  }

  /** Answers the request as it is set up, once its time has come. */
  public void pass(Context context) {
    answer(context, () -> {});
  }

  private void answer(Context context, Runnable last) {
    long arrival = context.<Long>attribute(ATTRIBUTE);
    long elapsed = System.nanoTime() - arrival;
    long remaining = step - elapsed % step;
    Executor later = CompletableFuture.delayedExecutor(remaining, TimeUnit.NANOSECONDS, executor);
    context.future(() -> CompletableFuture.runAsync(last, later));
  }
}
