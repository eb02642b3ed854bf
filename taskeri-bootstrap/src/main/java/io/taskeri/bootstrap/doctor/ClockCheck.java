package io.taskeri.bootstrap.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Compares the clock of this machine with the database's. */
final class ClockCheck {
  private static final Duration LITTLE = Duration.ofSeconds(2);
  private static final Duration MUCH = Duration.ofMinutes(1);
  private static final String NOW =
      "SELECT round(extract(epoch FROM clock_timestamp()) * 1000)::bigint";

  private ClockCheck() {}

  static List<Finding> look(Connection connection) throws SQLException {
    Instant before = Instant.now();
    Instant there = Instant.ofEpochMilli(Long.parseLong(Answer.row(connection, NOW).get(0)));
    return List.of(judge(before, there, Instant.now()));
  }

  /** What the answer means of a database that was asked between two moments. */
  static Finding judge(Instant before, Instant there, Instant after) {
    Duration off =
        there.isBefore(before)
            ? Duration.between(there, before)
            : there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    if (off.compareTo(LITTLE) < 0) {
      return Finding.ok("This machine and the database agree on the time.");
    }
    String message =
        "This machine and the database are %d seconds apart.".formatted(off.toSeconds());
    String advice = "Let both keep time by NTP, such as chrony.";
    return off.compareTo(MUCH) < 0
        ? Finding.warning(message, advice)
        : Finding.problem(message, advice);
  }
}
