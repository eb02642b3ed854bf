package io.taskeri.domain.timelog;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.text.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What people say about their work and may change.
 *
 * @param startedAt when the work began, in the years 1970 to 9998, kept to the millisecond
 * @param minutes how long it took, 1 to 1,440: a day
 * @param note up to 1,000 characters
 */
public record TimeLogDetails(Instant startedAt, int minutes, String note) {
  private static final int LONGEST = 24 * 60;

  /** Not the last of four digits, so that in no time zone its day is in a year of five. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * @throws io.taskeri.domain.error.InvalidInput naming every field that breaks a rule
   */
  public TimeLogDetails {
    Violations violations = new Violations();
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
    if (startedAt.isBefore(Instant.EPOCH) || !startedAt.isBefore(END)) {
      violations.add("/startedAt", "out-of-range", "must be in the years 1970 to 9998");
    }
    if (minutes < 1 || minutes > LONGEST) {
      violations.add("/minutes", "out-of-range", "must be 1 to " + LONGEST);
    }
    String given = note;
    note = violations.check("/note", () -> Text.description(given));
    violations.throwIfAny();
  }

  /** What differs in the other. */
  public List<FieldChange> changesTo(TimeLogDetails other) {
    return new FieldChange.Comparison()
        .field("startedAt", startedAt, other.startedAt)
        .field("minutes", minutes, other.minutes)
        .field("note", note, other.note)
        .changes();
  }
}
