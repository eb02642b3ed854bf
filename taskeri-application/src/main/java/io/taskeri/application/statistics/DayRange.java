package io.taskeri.application.statistics;

import io.taskeri.domain.error.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days that are to be looked at, both ends included.
 *
 * @param first null for {@value #USUAL} days up to the last
 * @param last null for today, or for the {@value #MOST}th day where that comes before it
 */
public record DayRange(@Nullable LocalDate first, @Nullable LocalDate last) {
  /** The longest range. */
  public static final int MOST = 366;

  /** How many days when nobody says. */
  public static final int USUAL = 30;

  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

  /**
   * @throws InvalidInput with {@code out-of-range} when it ends before it begins, or is too long
   */
  public DayRange {
    if (first != null && (first.isBefore(EARLIEST) || (last != null && !isFitting(first, last)))) {
      throw new InvalidInput("/period", "out-of-range", "must be 1 to " + MOST + " days");
    }
  }

  private static boolean isFitting(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last) + 1;
    return days >= 1 && days <= MOST;
  }

  /** The last days. */
  public static DayRange lately() {
    return new DayRange(null, null);
  }

  /** The same with both of its ends. */
  DayRange closed(LocalDate today) {
    if (first == null) {
      LocalDate end = last == null ? today : last;
      LocalDate begin = end.minusDays(USUAL - 1);
      return new DayRange(begin.isBefore(EARLIEST) ? EARLIEST : begin, end);
    }
    if (last != null) {
      return this;
    }
    LocalDate latest = first.plusDays(MOST - 1);
    LocalDate end = today.isBefore(latest) ? today : latest;
    return new DayRange(first, end.isBefore(first) ? first : end);
  }
}
