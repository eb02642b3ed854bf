package io.taskeri.application.tenant;

import io.taskeri.application.Surroundings;
import io.taskeri.application.activity.Recorder;
import io.taskeri.application.password.PasswordPolicy;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.Retries;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.SessionService;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Registers organizations, and suspends and resumes them for the operator. Safe for use by several
 * threads.
 */
public final class TenantService {
  private final Surroundings surroundings;
  private final SessionService sessions;

  public TenantService(Surroundings surroundings, SessionService sessions) {
    this.surroundings = surroundings;
    this.sessions = sessions;
  }

  /**
   * Registers an organization, whole: with its schema, its roles, its administrator and their first
   * session. Whatever goes wrong, nothing of it is left.
   */
  public Registered register(RegisterTenant command) {
    return register(command, Optional.empty()).value();
  }

  /**
   * The same, once for each key. Who repeats it must bring the administrator's password, and gets a
   * new session.
   */
  public Created<Registered> register(RegisterTenant command, Optional<RetryKey> key) {
    Violations violations = new Violations();
    String name = violations.check("/name", () -> Text.name(command.name()));
    Slug slug = violations.check("/slug", () -> slug(command));
    EmailAddress email =
        violations.check("/admin/email", () -> new EmailAddress(command.admin().email()));
    String adminName = violations.check("/admin/name", () -> Text.name(command.admin().name()));
    String password =
        violations.check("/admin/password", () -> PasswordPolicy.check(command.admin().password()));
    violations.throwIfAny();

    Instant now = surroundings.now();
    Optional<UUID> before =
        key.flatMap(
            it ->
                surroundings
                    .storage()
                    .inDirectory(unit -> Retries.claim(it, unit.registrations(), now)));
    if (before.isPresent()) {
      return new Created<>(replay(new TenantId(before.get()), command), true);
    }
    Tenant tenant = Tenant.register(new TenantId(surroundings.ids().next()), name, slug, now);
    List<Role> roles = Role.initial(surroundings.ids()::next, now);
    User admin =
        User.join(
            new UserId(surroundings.ids().next()),
            email,
            adminName,
            List.of(AssignedRole.of(roles.get(0))),
            now);
    NewSession session =
        NewSession.begin(
            new SessionId(surroundings.ids().next()),
            tenant.id(),
            admin.id(),
            command.origin(),
            now);
    var recorder = new Recorder(surroundings.ids(), admin.id(), now);
    var history =
        List.of(recorder.created(Subject.of(tenant)), recorder.created(Subject.of(admin)));
    String hash = surroundings.hasher().hash(password);
    surroundings
        .storage()
        .provision(new NewTenant(tenant, roles, admin, hash, session, history, key));
    surroundings.publish(tenant.id(), history);
    return new Created<>(new Registered(tenant, admin, session), false);
  }

  private static Slug slug(RegisterTenant command) {
    Optional<String> chosen = command.chosenSlug();
    return chosen.isPresent() ? Slug.chosen(chosen.get()) : Slug.fromName(command.name());
  }

  private Registered replay(TenantId id, RegisterTenant command) {
    Tenant tenant = find(id);
    tenant.requireActive();
    try {
      LoggedIn again =
          sessions.logIn(
              new LogIn(
                  command.admin().email(),
                  command.admin().password(),
                  Optional.of(tenant.slug().value()),
                  command.origin()));
      return new Registered(again.tenant(), again.user(), again.session());
    } catch (Unauthenticated wrongPassword) {
      throw new Conflict(
          ErrorCode.IDEMPOTENCY_MISMATCH,
          "This idempotency key was used before, with another request.");
    }
  }

  /**
   * Whether a slug could be chosen now, and another that could where it cannot.
   *
   * @param text as somebody has typed it, 1 to 100 characters
   */
  public SlugCheck available(String text) {
    List<Slug> candidates = SlugCheck.candidates(text);
    Set<Slug> taken = surroundings.storage().inDirectory(unit -> unit.tenants().taken(candidates));
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

  /** Refuses log-in and requests from now on, for the operator; the data is kept. */
  public Tenant suspend(TenantId id) {
    return change(id, Tenant::suspend);
  }

  /** Serves requests again, for the operator. */
  public Tenant resume(TenantId id) {
    return change(id, Tenant::resume);
  }

  private Tenant change(TenantId id, BiFunction<Tenant, Instant, Tenant> change) {
    Instant now = surroundings.now();
    return surroundings
        .storage()
        .inDirectory(
            unit -> {
              Tenant tenant = unit.tenants().lock(id).orElseThrow(() -> new NotFound("tenant"));
              Tenant changed = change.apply(tenant, now);
              if (!changed.equals(tenant)) {
                unit.tenants().save(changed);
              }
              return changed;
            });
  }
}
