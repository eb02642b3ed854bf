package io.taskeri.web.activity;

import io.taskeri.web.json.TextKind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time in UTC: a day or an instant, or a range of them that includes both of its ends.
 *
 * @param from the first moment of it; null when it is open
 * @param before the first moment after it; null when it is open
 */
record Period(@Nullable Instant from, @Nullable Instant before) {
  static final Period ALWAYS = new Period(null, null);

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");

  static Optional<Period> parse(String text) {
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
    try {
      return INSTANT.matcher(text).matches()
          ? Optional.of(Instant.parse(text)).map(it -> new Period(it, it.plusMillis(1)))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
