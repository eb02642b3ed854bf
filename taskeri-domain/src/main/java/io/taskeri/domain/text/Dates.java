package io.taskeri.domain.text;

import io.taskeri.domain.error.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rule that all dates keep: years 1583 to 9999, the whole years of the Gregorian calendar that
 * ISO 8601 writes with four digits. Drivers and servers disagree on the days before.
 */
public final class Dates {
  private static final int FIRST_YEAR = 1583;
  private static final int LAST_YEAR = 9999;

  private Dates() {}

  /**
   * The same date, or none.
   *
   * @throws InvalidInput with {@code out-of-range}
   */
  public static @Nullable LocalDate check(@Nullable LocalDate date) {
    if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
      throw new InvalidInput("out-of-range", "must be in the years 1583 to 9999");
    }
    return date;
  }
}
