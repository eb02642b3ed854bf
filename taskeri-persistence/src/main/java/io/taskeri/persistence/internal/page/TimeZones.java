package io.taskeri.persistence.internal.page;

import java.time.ZoneId;
import java.util.Map;

/** Time zones under names that PostgreSQL takes for what they are. */
public final class TimeZones {
  /** What it takes for abbreviations, which know no summer, under names that are none. */
  private static final Map<String, String> ZONES =
      Map.of(
          "CET", "Europe/Brussels",
          "EET", "Europe/Athens",
          "MET", "Europe/Brussels",
          "WET", "Europe/Lisbon");

  private TimeZones() {}

  /** The name of a zone. */
  public static String name(ZoneId zone) {
    return ZONES.getOrDefault(zone.getId(), zone.getId());
  }
}
