package io.taskeri.application.statistics;

import io.taskeri.domain.tenant.Tenant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;

/**
 * Which days are looked at, as the organization's time zone has them.
 *
 * @param weekStart the first day of a week
 * @param today what is due before it and not completed is overdue
 */
public record Calendar(
    ZoneId zone, DayOfWeek weekStart, LocalDate today, LocalDate first, LocalDate last) {
  static Calendar of(Tenant tenant, Instant now, DayRange wanted) {
    LocalDate today = tenant.today(now);
    DayRange days = wanted.closed(today);
    return new Calendar(
        tenant.settings().timeZone(),
        tenant.settings().weekStart(),
        today,
        Objects.requireNonNull(days.first()),
        Objects.requireNonNull(days.last()));
  }

  /** The first moment. */
  public Instant from() {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The first moment after the last day. */
  public Instant before() {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** Whether the moment is on one of the days. */
  public boolean has(Instant moment) {
    return !moment.isBefore(from()) && moment.isBefore(before());
  }

  /** Which day it was. */
  public LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** All days, in order. */
  public List<LocalDate> days() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  /** The first day of the week that a day is in. */
  public LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(weekStart));
  }

  /** The first days of all weeks that have one of the days, in order. */
  public List<LocalDate> weeks() {
    return days().stream().map(this::week).distinct().toList();
  }
}
