package io.taskeri.application;

import io.taskeri.application.activity.Recorder;
import io.taskeri.application.port.IdGenerator;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.Retries;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One use case that changes something: its unit of work, the moment that counts for all of it, and
 * its entries in the history. For use by one thread.
 */
public final class Change {
  private final TenantUnit unit;
  private final UserId user;
  private final Supplier<Instant> clock;
  private final IdGenerator ids;
  private final List<Activity> recorded = new ArrayList<>();
  private @Nullable Instant now;

  /**
   * @param user as whom it is done
   */
  Change(TenantUnit unit, UserId user, Supplier<Instant> clock, IdGenerator ids) {
    this.unit = unit;
    this.user = user;
    this.clock = clock;
    this.ids = ids;
  }

  /** What is kept, in the one transaction of the use case. */
  public TenantUnit unit() {
    return unit;
  }

  /** As whom it is done. */
  public UserId user() {
    return user;
  }

  /** What it has noted in the history so far. */
  List<Activity> recorded() {
    return recorded;
  }

  /**
   * The moment that counts for all of it: when it was first asked for. Ask for it once what is to
   * be changed is locked: of two who wait for the same row, the later one is then later in the
   * history too.
   */
  public Instant now() {
    Instant moment = now == null ? clock.get() : now;
    now = moment;
    return moment;
  }

  /** What the user may do at this moment. */
  public Access access() {
    return unit.access();
  }

  /** The user, by name. */
  public Person person() {
    return unit.users().find(user).map(Person::of).orElseThrow(() -> new NotFound("user"));
  }

  /** An id for something new. */
  public UUID id() {
    return ids.next();
  }

  /**
   * Refuses a leader who is no active user.
   *
   * @param field where they are named
   * @param known who may stay, active or not
   * @throws InvalidInput with {@code not-found}
   */
  public void requireActive(String field, @Nullable UserId wanted, @Nullable UserId known) {
    if (wanted != null
        && !wanted.equals(known)
        && !unit.users().lock(wanted).map(User::active).orElse(false)) { // no erasure meanwhile
      throw new InvalidInput(field, "not-found", "must be an active user");
    }
  }

  /**
   * Refuses one more active user where the tenant has as many as it may. Of those who ask at once
   * one goes after the other, so that each counts the one before.
   */
  public void requireRoomForUser() {
    if (unit.tenant().limits().users() != null) {
      unit.settings().lock().limits().requireRoomForUser(unit.users().countActive());
    }
  }

  /** The same for one more project that is not archived. */
  public void requireRoomForProject() {
    if (unit.tenant().limits().projects() != null) {
      unit.settings().lock().limits().requireRoomForProject(unit.projects().countUnarchived());
    }
  }

  /**
   * Carries out a creation once for each key, and finds again what it made.
   *
   * @param needed what the user must be allowed, to have it found again too
   */
  public <T> Created<T> once(
      Permission needed,
      Optional<RetryKey> key,
      Supplier<T> create,
      Function<T, UUID> id,
      Function<UUID, T> find) {
    access().require(needed);
    return Retries.once(key, unit.retries(), clock, create, id, find);
  }

  /** Notes that something was made. */
  public void created(Subject subject) {
    append(List.of(recorder().created(subject)));
  }

  /** The same for several things at once. */
  public void created(List<Subject> subjects) {
    append(subjects.stream().map(recorder()::created).toList());
  }

  /** Notes which fields of something were changed. */
  public void changed(Subject subject, List<FieldChange> changes) {
    append(recorder().changed(subject, changes));
  }

  /** The same for several things at once. */
  public void changed(Map<Subject, List<FieldChange>> all) {
    if (all.isEmpty()) {
      return;
    }
    append(
        all.entrySet().stream()
            .flatMap(it -> recorder().changed(it.getKey(), it.getValue()).stream())
            .toList());
  }

  /** Notes that something was deleted, and what of it must stay readable. */
  public void deleted(Subject subject, @Nullable FieldChange last) {
    append(List.of(recorder().deleted(subject, last)));
  }

  /** Notes that several things were deleted, and what of each must stay readable. */
  public <T> void deleted(
      List<T> all, Function<T, Subject> subject, Function<T, FieldChange> last) {
    Recorder recorder = recorder();
    append(all.stream().map(it -> recorder.deleted(subject.apply(it), last.apply(it))).toList());
  }

  private void append(List<Activity> entries) {
    unit.activities().append(entries);
    recorded.addAll(entries);
  }

  private Recorder recorder() {
    return new Recorder(ids, user, now());
  }
}
