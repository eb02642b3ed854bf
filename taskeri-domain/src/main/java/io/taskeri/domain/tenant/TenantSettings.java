package io.taskeri.domain.tenant;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * What a tenant chooses for all of its people.
 *
 * @param timeZone decides which day it is, and so what is overdue
 * @param locale how dates and numbers are written
 * @param weekStart the first day of a week
 */
public record TenantSettings(ZoneId timeZone, Locale locale, DayOfWeek weekStart) {
  /** What every tenant begins with. */
  public static TenantSettings initial() {
    return new TenantSettings(ZoneOffset.UTC, Locale.ENGLISH, DayOfWeek.MONDAY);
  }
}
