package io.taskeri.application;

import io.taskeri.application.port.IdGenerator;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.Storage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What every use case needs from outside.
 *
 * @param clock tells the time; use cases keep milliseconds of it
 */
public record Surroundings(Storage storage, Clock clock, IdGenerator ids, PasswordHasher hasher) {
  /** The present moment, to the millisecond: what JSON, cursors and PostgreSQL all keep whole. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
