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
import java.util.UUID;

/** How an organization comes to be, once for each retry key. */
final class Registration {
  private final Surroundings surroundings;
  private final SessionService sessions;

  Registration(Surroundings surroundings, SessionService sessions) {
    this.surroundings = surroundings;
    this.sessions = sessions;
  }

  /** Registers, or finds again what was registered under the key. */
  Created<Registered> register(RegisterTenant command, Optional<RetryKey> key) {
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
    Tenant tenant =
        surroundings
            .storage()
            .inDirectory(unit -> unit.tenants().find(id))
            .orElseThrow(() -> new NotFound("tenant"));
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
}
