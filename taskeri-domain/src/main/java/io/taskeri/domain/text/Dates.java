package io.taskeri.domain.text;

import io.taskeri.domain.error.InvalidInput;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rule that all dates keep: years 0001 to 9999, which RFC 3339 and PostgreSQL both can say. */
public final class Dates {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  private Dates() {}

  /**
   * The same date, or none.
   *
   * @throws InvalidInput with {@code out-of-range}
   */
  public static @Nullable LocalDate check(@Nullable LocalDate date) {
    if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
      throw new InvalidInput("out-of-range", "must be in the years 0001 to 9999");
    }
    return date;
  }
}
