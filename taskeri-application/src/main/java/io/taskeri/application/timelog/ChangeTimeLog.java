package io.taskeri.application.timelog;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.timelog.TimeLogDetails;
import java.time.Instant;

/** What is to be different about a time log. */
public record ChangeTimeLog(Patch<Instant> startedAt, Patch<Integer> minutes, Patch<String> note) {
  TimeLogDetails applyTo(TimeLogDetails current) {
    Violations violations = new Violations();
    Instant start =
        violations.check("", () -> startedAt.applyToRequired("/startedAt", current.startedAt()));
    Integer length =
        violations.check("", () -> minutes.applyToRequired("/minutes", current.minutes()));
    violations.throwIfAny();
    String text = note.applyTo(current.note());
    return new TimeLogDetails(start, length, text == null ? "" : text);
  }
}
