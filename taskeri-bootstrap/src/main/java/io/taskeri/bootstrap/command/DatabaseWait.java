package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a database that does not answer yet, and refuses one that never will as it is
 * configured.
 */
final class DatabaseWait {
  private static final Logger logger = LoggerFactory.getLogger(DatabaseWait.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private DatabaseWait() {}

  /** Does the work as soon as the database lets it. */
  static void until(Runnable work) {
    boolean told = false;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException failure) {
        DatabaseFailure.refuseHopeless(failure);
        if (!(failure instanceof Unavailable unavailable)) {
          throw failure;
        }
        if (!told) {
          logger.warn("{}: {}", state(unavailable), DatabaseFailure.reason(failure));
          told = true;
        }
      }
      pause();
    }
  }

  private static String state(Unavailable failure) {
    return failure.code() == ErrorCode.OVERLOADED
        ? "The database answers, but another server or command is at work on it, waiting for that"
        : "The database cannot be reached yet, waiting for it";
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("stopped while waiting for the database", e);
    }
  }
}
