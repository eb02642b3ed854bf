package io.taskeri.application.migration;

/**
 * What came of trying to bring one tenant up to date.
 *
 * @param reason why it did not succeed, empty when it did
 */
public record MigrationAttempt(Outcome outcome, String reason) {
  /** How it ended. */
  public enum Outcome {
    /** The tenant is up to date, by this attempt or by somebody else's. */
    CURRENT,
    /** Somebody else is at it this very moment. */
    TAKEN,
    /** Nothing is wrong with it, and a later attempt may succeed. */
    BUSY,
    /** It cannot be, until somebody removes the reason. */
    FAILED
  }

  /** One that succeeded, or found nothing to do. */
  public static MigrationAttempt current() {
    return new MigrationAttempt(Outcome.CURRENT, "");
  }

  /** One that left the tenant to somebody else. */
  public static MigrationAttempt taken() {
    return new MigrationAttempt(Outcome.TAKEN, "another run is at work on this tenant");
  }
}
