package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.StartRefused;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds in a failure what the database said. The driver's SQLSTATE tells a database that is away
 * from one that will never serve as it is configured, however deep it lies in the failure.
 */
final class DatabaseFailure {
  /**
   * Wrong password, not allowed in, no password given, no such database, no right to make tables.
   */
  private static final Set<String> HOPELESS = Set.of("28P01", "28000", "08004", "3D000", "42501");

  private DatabaseFailure() {}

  /** Refuses to go on where trying again is of no use. */
  static void refuseHopeless(RuntimeException failure) {
    sqlFailures(failure)
        .filter(e -> HOPELESS.contains(String.valueOf(e.getSQLState())))
        .reduce(DatabaseFailure::deeper)
        .ifPresent(
            e -> {
              throw new StartRefused("the database refuses the server: " + e.getMessage(), e);
            });
  }

  /** What the driver said, and otherwise the failure itself. */
  static String reason(RuntimeException failure) {
    return said(failure).orElse(String.valueOf(failure.getMessage()));
  }

  /** What the driver said, where it was asked. */
  static Optional<String> said(RuntimeException failure) {
    return sqlFailures(failure).reduce(DatabaseFailure::deeper).map(SQLException::getMessage);
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
}
