package io.taskeri.application.tenant;

import io.taskeri.application.Surroundings;
import io.taskeri.application.migration.Patience;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.session.Origin;
import io.taskeri.application.session.SessionService;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.tenant.TenantStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Registers organizations, and lets the operator of the installation look after them: what the
 * operator changes is noted in the tenant's history, by {@link
 * io.taskeri.domain.user.UserId#OPERATOR}. Safe for use by several threads.
 */
public final class TenantService {
  private final Surroundings surroundings;
  private final Registration registration;

  public TenantService(Surroundings surroundings, SessionService sessions) {
    this.surroundings = surroundings;
    registration = new Registration(surroundings, sessions);
  }

  /**
   * Registers an organization, whole: with its schema, its roles, its administrator and their first
   * session. Whatever goes wrong, nothing of it is left. For the operator and for whoever embeds
   * this: it is bound by no policy and no limit.
   */
  public Registered register(RegisterTenant command) {
    return register(command, Optional.empty()).value();
  }

  /**
   * The same, once for each key. Who repeats it must bring the administrator's password, and gets a
   * new session.
   */
  public Created<Registered> register(RegisterTenant command, Optional<RetryKey> key) {
    return registration.register(command, key);
  }

  /**
   * The same for who comes by themselves, as the operator's policy has it.
   *
   * @param code the operator's, where one is needed
   * @throws io.taskeri.domain.error.Forbidden when the policy does not allow it
   * @throws io.taskeri.domain.error.TooManyRequests when there were too many from the same address,
   *     successful or not: they are costly, and the code can be guessed
   */
  public Created<Registered> signUp(
      RegisterTenant command, Optional<String> code, Optional<RetryKey> key) {
    surroundings.registration().requireNotClosed();
    surroundings.throttle().count(ThrottleKind.REGISTRATION.from(command.origin()));
    surroundings.registration().requireCode(code);
    return registration.register(command, key);
  }

  /**
   * Whether a slug could be chosen now, and another that could where it cannot.
   *
   * @param text as somebody has typed it, 1 to 100 characters
   */
  public SlugCheck available(String text) {
    return available(text, Origin.unknown());
  }

  /**
   * The same for who comes from somewhere.
   *
   * @throws io.taskeri.domain.error.TooManyRequests when it was asked too often from there
   */
  public SlugCheck available(String text, Origin origin) {
    List<Slug> candidates = SlugCheck.candidates(text);
    Set<Slug> taken =
        surroundings
            .storage()
            .inDirectory(
                unit -> {
                  surroundings.throttle().count(unit, ThrottleKind.SLUG_CHECK.from(origin));
                  return unit.tenants().taken(candidates);
                });
    return SlugCheck.of(text, candidates, taken);
  }

  /** One tenant, for the operator. */
  public Tenant find(TenantId id) {
    return surroundings
        .storage()
        .inDirectory(unit -> unit.tenants().find(id))
        .orElseThrow(() -> new NotFound("tenant"));
  }

  /** One tenant by the name that it has at present, for the operator. */
  public Tenant find(Slug slug) {
    return surroundings
        .storage()
        .inDirectory(unit -> unit.tenants().find(slug))
        .orElseThrow(() -> new NotFound("tenant"));
  }

  /**
   * All tenants, for the operator.
   *
   * @param statuses only those with one of these; none for all
   */
  public Page<Tenant> list(Set<TenantStatus> statuses, PageRequest<TenantSort> request) {
    return surroundings.storage().inDirectory(unit -> unit.tenants().list(statuses, request));
  }

  /** One tenant with what it has, for the operator. */
  public TenantOverview show(TenantId id) {
    return surroundings
        .storage()
        .inDirectory(
            unit ->
                unit.tenants()
                    .find(id)
                    .map(it -> new Known(it, unit.tenants().schemaVersion(id).orElseThrow())))
        .map(it -> new TenantOverview(it.tenant(), it.schemaVersion(), usage(id)))
        .orElseThrow(() -> new NotFound("tenant"));
  }

  private record Known(Tenant tenant, String schemaVersion) {}

  private Optional<TenantOverview.Usage> usage(TenantId id) {
    try {
      return Optional.of(
          surroundings
              .storage()
              .asOperator(
                  id,
                  unit ->
                      new TenantOverview.Usage(
                          unit.users().countActive(), unit.projects().countUnarchived())));
    } catch (Unavailable away) {
      if (away.code() == ErrorCode.TENANT_UNAVAILABLE) {
        return Optional.empty();
      }
      throw away;
    }
  }

  /** Refuses log-in and requests from now on, for the operator; the data is kept. */
  public Tenant suspend(TenantId id) {
    return change(id, Tenant::suspend);
  }

  /** Serves requests again, for the operator. */
  public Tenant resume(TenantId id) {
    return change(id, Tenant::resume);
  }

  /**
   * Gives it another name or slug, for the operator. Its schema, sessions and tokens stay.
   *
   * @throws io.taskeri.domain.error.Conflict when the slug is taken
   */
  public Tenant rename(TenantId id, RenameTenant command) {
    return change(id, command::applyTo);
  }

  /** Decides how much it may have from now on, for the operator. */
  public Tenant limit(TenantId id, LimitTenant command) {
    return change(id, command::applyTo);
  }

  /**
   * Deletes it with all that it has, for the operator: from the first moment on it refuses log-in
   * and requests, and in the end no more is left than its id and when it was deleted. Its slug is
   * free then. Killed at any moment, it is called again; until then the data is there, and {@link
   * #resume} serves it again.
   *
   * @throws io.taskeri.domain.error.Unavailable when others are at work on it for too long
   */
  public void delete(TenantId id) {
    new Deletion(surroundings, Patience.usual()).run(id);
  }

  private Tenant change(TenantId id, BiFunction<Tenant, Instant, Tenant> step) {
    return surroundings.operate(
        id,
        change -> {
          Tenant tenant = change.unit().settings().lock();
          Tenant changed = step.apply(tenant, change.now());
          if (!changed.equals(tenant)) {
            change.unit().settings().save(changed);
            change.changed(Subject.of(changed), tenant.changesTo(changed));
          }
          return changed;
        });
  }
}
