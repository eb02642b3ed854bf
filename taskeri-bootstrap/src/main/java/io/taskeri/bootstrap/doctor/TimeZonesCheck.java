package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks whether the database knows each time zone that an organization may choose. */
final class TimeZonesCheck {
  /** Names of Java's own, which the IANA database has given up. */
  private static final String NOT_OF_IANA = "SystemV/";

  private TimeZonesCheck() {}

  static List<Finding> look(Connection connection) throws SQLException {
    return List.of(judge(Answer.column(connection, "SELECT name FROM pg_timezone_names")));
  }

  static Finding judge(Collection<String> known) {
    Set<String> there = new HashSet<>(known);
    List<String> missing =
        ZoneId.getAvailableZoneIds().stream()
            .filter(it -> !there.contains(it) && !it.startsWith(NOT_OF_IANA))
            .sorted()
            .toList();
    return missing.isEmpty()
        ? Finding.ok("The database knows every time zone.")
        : Finding.warning(
            "The database lacks %d time zones: %s. Time cannot be summed up where one is chosen."
                .formatted(missing.size(), Answer.some(missing)),
            "Install tzdata-legacy, or all of tzdata, where PostgreSQL runs, and restart it.");
  }
}
