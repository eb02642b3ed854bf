package io.taskeri.application;

import io.taskeri.application.event.Event;
import io.taskeri.application.event.EventListener;
import io.taskeri.application.mail.Letters;
import io.taskeri.application.port.IdGenerator;
import io.taskeri.application.port.PasswordHasher;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.tenant.RegistrationPolicy;
import io.taskeri.application.throttle.Throttle;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.domain.access.Catalogue;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;

/**
 * What every use case needs from outside.
 *
 * @param clock tells the time; use cases keep milliseconds of it
 * @param decoy a hash that no password has: who has no account costs what a wrong password does
 * @param letters what is written to people
 * @param catalogue what roles can allow
 * @param listener is told what happened
 * @param throttleLimits how often what could be a guess or a flood may be tried
 * @param registration who may register an organization without the operator
 */
public record Surroundings(
    Storage storage,
    Clock clock,
    IdGenerator ids,
    PasswordHasher hasher,
    String decoy,
    Letters letters,
    Catalogue catalogue,
    EventListener listener,
    ThrottleLimits throttleLimits,
    RegistrationPolicy registration) {
  private static final Logger LOG = System.getLogger(Surroundings.class.getName());

  /** The same with another storage, and with somebody else who is told. */
  Surroundings over(Storage other, EventListener told) {
    return new Surroundings(
        other, clock, ids, hasher, decoy, letters, catalogue, told, throttleLimits, registration);
  }

  /** The present moment, to the millisecond: what JSON, cursors and PostgreSQL all keep whole. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** What refuses who tries too often. */
  public Throttle throttle() {
    return new Throttle(storage, this::now, throttleLimits);
  }

  /** One use case that only reads. */
  public <R> R read(TenantContext context, Work<TenantUnit, R> work) {
    return storage.readInTenant(context, work);
  }

  /** One use case that changes something; what it has noted in the history is told afterwards. */
  public <R> R change(TenantContext context, Function<Change, R> work) {
    Done<R> done = storage.inTenant(context, unit -> run(unit, context.user(), work));
    publish(context.tenant(), done.recorded());
    return done.result();
  }

  /** The same for whoever runs the installation, whatever the tenant's status is. */
  public <R> R operate(TenantId tenant, Function<Change, R> work) {
    Done<R> done = storage.asOperator(tenant, unit -> run(unit, UserId.OPERATOR, work));
    publish(tenant, done.recorded());
    return done.result();
  }

  /** Begins anew each time that the work is run: what is told is what was committed. */
  private <R> Done<R> run(TenantUnit unit, UserId user, Function<Change, R> work) {
    Change change = new Change(unit, user, this::now, ids);
    return new Done<>(work.apply(change), change.recorded());
  }

  private record Done<R>(R result, List<Activity> recorded) {}

  /** Tells the listener what was committed; its failures are logged. */
  public void publish(TenantId tenant, List<Activity> committed) {
    for (Activity activity : committed) {
      try {
        listener.happened(new Event(tenant, activity));
      } catch (Throwable failure) { // whatever it is, the change stands
        LOG.log(Level.WARNING, "a listener failed at the event " + activity.id(), failure);
      }
    }
  }
}
