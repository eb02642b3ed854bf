package io.taskeri.application;

import io.taskeri.application.mail.Letters;
import io.taskeri.application.port.IdGenerator;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.domain.tenant.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/**
 * What every use case needs from outside.
 *
 * @param clock tells the time; use cases keep milliseconds of it
 * @param letters what is written to people
 */
public record Surroundings(
    Storage storage, Clock clock, IdGenerator ids, PasswordHasher hasher, Letters letters) {
  /** The present moment, to the millisecond: what JSON, cursors and PostgreSQL all keep whole. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** One use case that only reads. */
  public <R> R read(TenantContext context, Work<TenantUnit, R> work) {
    return storage.readInTenant(context, work);
  }

  /** One use case that changes something. */
  public <R> R change(TenantContext context, Function<Change, R> work) {
    return storage.inTenant(
        context, unit -> work.apply(new Change(unit, context.user(), this::now, ids)));
  }
}
