package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.domain.error.Unavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a database that does not answer yet, and refuses one that never will as it is
 * configured. The driver's SQLSTATE tells them apart, however deep it lies in the failure.
 */
final class DatabaseWait {
  private static final Logger logger = LoggerFactory.getLogger(DatabaseWait.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  /**
   * Wrong password, not allowed in, no password given, no such database, no right to make tables.
   */
  private static final Set<String> HOPELESS = Set.of("28P01", "28000", "08004", "3D000", "42501");

  private DatabaseWait() {}

  /** Does the work as soon as the database lets it. */
  static void until(Runnable work) {
    boolean told = false;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException failure) {
        refuseHopeless(failure);
        if (!(failure instanceof Unavailable)) {
          throw failure;
        }
        if (!told) {
          logger.warn("The database cannot be reached yet, waiting for it: {}", reason(failure));
          told = true;
        }
      }
      pause();
    }
  }

  private static void refuseHopeless(RuntimeException failure) {
    sqlFailures(failure)
        .filter(e -> HOPELESS.contains(String.valueOf(e.getSQLState())))
        .reduce(DatabaseWait::deeper)
        .ifPresent(
            e -> {
              throw new StartRefused("the database refuses the server: " + e.getMessage(), e);
            });
  }

  private static String reason(RuntimeException failure) {
    return sqlFailures(failure)
        .reduce(DatabaseWait::deeper)
        .map(SQLException::getMessage)
        .orElse(String.valueOf(failure.getMessage()));
  }

  /** Of two failures the one that says more: a pool repeats the state but not the words. */
  private static SQLException deeper(SQLException outer, SQLException inner) {
    return inner;
  }

  private static Stream<SQLException> sqlFailures(Throwable failure) {
    return Stream.<Throwable>iterate(failure, e -> e != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast);
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
