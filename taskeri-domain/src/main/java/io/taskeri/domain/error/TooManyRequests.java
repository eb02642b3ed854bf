package io.taskeri.domain.error;

import java.time.Duration;

/** Refused for a while, whoever is calling: there were too many attempts. */
public final class TooManyRequests extends TaskeriException {
  private final long seconds;

  /**
   * @param wait after which another attempt is taken; told in whole seconds, one at the least
   */
  public TooManyRequests(Duration wait) {
    this(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  private TooManyRequests(long seconds) {
    super(
        ErrorCode.TOO_MANY_REQUESTS,
        "There were too many attempts: try again in "
            + (seconds == 1 ? "1 second." : seconds + " seconds."));
    this.seconds = seconds;
  }

  /** After how many seconds another attempt is taken. */
  public long seconds() {
    return seconds;
  }
}
