package io.taskeri.domain.tenant;

import io.taskeri.domain.error.InvalidInput;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * What a tenant chooses for all of its people.
 *
 * @param timeZone decides which day it is, and so what is overdue
 * @param locale how dates and numbers are written
 * @param weekStart the first day of a week
 */
public record TenantSettings(ZoneId timeZone, Locale locale, DayOfWeek weekStart) {
  private static final int LONGEST_TAG = 35;

  /** What every tenant begins with. */
  public static TenantSettings initial() {
    return new TenantSettings(ZoneId.of("UTC"), Locale.ENGLISH, DayOfWeek.MONDAY);
  }

  /**
   * The locale of a language tag (BCP 47), such as {@code de-AT}.
   *
   * @throws InvalidInput with {@code unknown-locale} when it has no language of ISO 639-1, or more
   *     than {@value #LONGEST_TAG} characters (RFC 5646, section 4.4.1)
   */
  public static Locale locale(String tag) {
    if (tag.length() > LONGEST_TAG) {
      throw unknownLocale();
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag).build();
      if (List.of(Locale.getISOLanguages()).contains(locale.getLanguage())) {
        return locale;
      }
    } catch (IllformedLocaleException illFormed) {
      // refused below, like an unknown language
    }
    throw unknownLocale();
  }

  private static InvalidInput unknownLocale() {
    return new InvalidInput("unknown-locale", "must be a language tag, such as en or de-AT");
  }
}
