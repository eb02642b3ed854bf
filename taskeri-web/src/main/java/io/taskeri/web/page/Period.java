package io.taskeri.web.page;

import io.taskeri.web.json.TextKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in UTC: a day or an instant, or a range of them that includes both of its ends.
 *
 * @param from the first moment of it; null when it is open
 * @param before the first moment after it; null when it is open
 */
public record Period(@Nullable Instant from, @Nullable Instant before) {
  /** All of it. */
  public static final Period ALWAYS = new Period(null, null);

  /** As it stands in the parameters of lists. */
  public static final TextKind<Period> KIND =
      new TextKind<>(
          "invalid-period",
          "a date or instant in UTC, such as 2026-11-23 or 2026-11-23T09:00:00Z, or a range such as"
              + " 2026-11-01..2026-11-30, open at one end",
          Period::parse);

  private static Optional<Period> parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return moment(text).map(it -> new Period(it.from, it.before));
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2);
    Optional<Period> first = moment(from);
    Optional<Period> last = moment(to);
    boolean whole =
        (first.isPresent() || from.isEmpty())
            && (last.isPresent() || to.isEmpty())
            && (first.isPresent() || last.isPresent());
    return whole
        ? Optional.of(
            new Period(first.map(Period::from).orElse(null), last.map(Period::before).orElse(null)))
        : Optional.empty();
  }

  /** A day, or an instant, which lasts a millisecond: what is kept of a time. */
  private static Optional<Period> moment(String text) {
    Optional<LocalDate> day = TextKind.DATE.parse().apply(text);
    if (day.isPresent()) {
      return day.map(
          it ->
              new Period(
                  it.atStartOfDay().toInstant(ZoneOffset.UTC),
                  it.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    }
    return TextKind.INSTANT.parse().apply(text).map(it -> new Period(it, it.plusMillis(1)));
  }
}
