package io.taskeri.bootstrap.command;

import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes SIGTERM and SIGINT an orderly end with exit code 0, which the JVM would report as 143 and
 * 130. Once closed, the process ends as it would have without.
 */
final class Termination implements AutoCloseable {
  private static final Logger logger = LoggerFactory.getLogger(Termination.class);

  private final Thread hook;
  private final CountDownLatch never = new CountDownLatch(1);

  private Termination(Thread hook) {
    this.hook = hook;
  }

  /** Runs the given work when the process is told to stop, and then ends it. */
  static Termination after(Runnable work) {
    Thread hook = new Thread(() -> finish(work), "termination");
    Runtime.getRuntime().addShutdownHook(hook);
    return new Termination(hook);
  }

  /** Waits for the end of the process; does not return. */
  void await() throws InterruptedException {
    never.await();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException processIsEnding) {
      // Whatever failed here failed because its ground was closed: the hook has the last word.
      waitForTheEnd();
    }
  }

  private void waitForTheEnd() {
    while (true) {
      try {
        never.await();
      } catch (InterruptedException e) {
        logger.debug("Interrupted while the process ends", e);
      }
    }
  }

  private static void finish(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      logger.error("Taskeri did not stop in order", e);
      Runtime.getRuntime().halt(1);
    }
    // From a hook this is the only way to an exit code of one's own.
    Runtime.getRuntime().halt(0);
  }
}
