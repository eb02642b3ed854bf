package io.taskeri.web.statistics;

import io.taskeri.application.statistics.DayRange;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.project.ProjectStatus;
import io.taskeri.web.http.Query;
import io.taskeri.web.json.TextKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parameters of statistics. */
final class StatisticsQuery {
  static final TextKind<ProjectStatus> STATUS = TextKind.oneOf(ProjectStatus.class);

  private static final TextKind<DayRange> PERIOD =
      new TextKind<>(
          "invalid-period",
          "a date such as 2026-11-23, or a range such as 2026-11-01..2026-11-30, open at one end, of "
              + DayRange.MOST
              + " days at most",
          StatisticsQuery::parse);

  private StatisticsQuery() {}

  /** Which days are looked at. */
  static DayRange period(Query query) {
    return query.optional("period", PERIOD).orElse(DayRange.lately());
  }

  private static Optional<DayRange> parse(String text) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      return date(text).flatMap(it -> range(it, it));
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2);
    Optional<LocalDate> first = date(from);
    Optional<LocalDate> last = date(to);
    boolean whole =
        (first.isPresent() || from.isEmpty())
            && (last.isPresent() || to.isEmpty())
            && (first.isPresent() || last.isPresent());
    return whole ? range(first.orElse(null), last.orElse(null)) : Optional.empty();
  }

  private static Optional<DayRange> range(@Nullable LocalDate first, @Nullable LocalDate last) {
    try {
      return Optional.of(new DayRange(first, last));
    } catch (InvalidInput outOfRange) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> date(String text) {
    return TextKind.DATE.parse().apply(text);
  }
}
