package io.taskeri.application.user;

import io.taskeri.application.Surroundings;
import io.taskeri.application.activity.Recorder;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.password.PasswordPolicy;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.Retries;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Adds, reads and deactivates people. Safe for use by several threads. */
public final class UserService {
  private final Surroundings surroundings;

  public UserService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The caller. */
  public Me me(TenantContext context) {
    return surroundings
        .storage()
        .readInTenant(
            context,
            unit -> {
              Access access = unit.access();
              return new Me(find(unit, access.user()), unit.tenant(), access);
            });
  }

  /** Adds a person, who can log in with the password at once. */
  public User create(TenantContext context, CreateUser command) {
    return create(context, command, Optional.empty()).value();
  }

  /** The same, once for each key. */
  public Created<User> create(TenantContext context, CreateUser command, Optional<RetryKey> key) {
    requirePermission(context); // before the hash, which is costly
    Violations violations = new Violations();
    EmailAddress email = violations.check("/email", () -> new EmailAddress(command.email()));
    String name = violations.check("/name", () -> Text.name(command.name()));
    String password = violations.check("/password", () -> PasswordPolicy.check(command.password()));
    if (command.roles().isEmpty()) {
      violations.add("/roles", "required", "must name at least one role");
    }
    violations.throwIfAny();
    String hash = surroundings.hasher().hash(password);
    Instant now = surroundings.now();
    return surroundings
        .storage()
        .inTenant(
            context,
            unit ->
                Retries.once(
                    key,
                    unit.retries(),
                    now,
                    () -> add(unit, email, name, hash, command.roles(), now),
                    it -> it.id().value(),
                    id -> find(unit, new UserId(id))));
  }

  private void requirePermission(TenantContext context) {
    surroundings
        .storage()
        .readInTenant(
            context,
            unit -> {
              unit.access().require(Permission.USER_CREATE);
              return unit;
            });
  }

  private User add(
      TenantUnit unit,
      EmailAddress email,
      String name,
      String hash,
      List<String> wanted,
      Instant now) {
    Access access = unit.access();
    access.require(Permission.USER_CREATE);
    List<Role> roles = Roles.named(wanted, unit.roles().all());
    roles.forEach(access::requireGrant);
    List<AssignedRole> assigned = roles.stream().map(AssignedRole::of).toList();
    User user = User.join(new UserId(surroundings.ids().next()), email, name, assigned, now);
    unit.users().add(user);
    unit.logins().add(user, hash);
    unit.activities().append(new Recorder(surroundings.ids(), access.user(), now).created(user));
    return user;
  }

  /** One person of the tenant. */
  public User get(TenantContext context, UserId id) {
    return surroundings
        .storage()
        .readInTenant(
            context,
            unit -> {
              unit.access().require(Permission.USER_READ);
              return find(unit, id);
            });
  }

  private static User find(TenantUnit unit, UserId id) {
    return unit.users().find(id).orElseThrow(() -> new NotFound("user"));
  }

  /** The people of the tenant. */
  public Page<User> list(TenantContext context, PageRequest<UserSort> request) {
    return surroundings
        .storage()
        .readInTenant(
            context,
            unit -> {
              unit.access().require(Permission.USER_READ);
              return unit.users().list(request);
            });
  }

  /**
   * Deactivates a person: their sessions end in the same transaction, what they did is kept.
   *
   * @throws Conflict when nobody else could administer the tenant
   */
  public User deactivate(TenantContext context, UserId id) {
    Instant now = surroundings.now();
    return surroundings
        .storage()
        .inTenant(
            context,
            unit -> {
              unit.access().require(Permission.USER_DEACTIVATE);
              boolean replaceable = unit.users().hasAdministratorBeside(id);
              User user = unit.users().lock(id).orElseThrow(() -> new NotFound("user"));
              if (!replaceable) {
                throw new Conflict(
                    ErrorCode.LAST_ADMINISTRATOR, "The last administrator must stay active.");
              }
              unit.logins().lockPasswordHash(id); // so that no log-in is under way
              User changed = user.deactivate(now);
              if (!changed.equals(user)) {
                unit.users().save(changed);
                unit.sessions().endAll(id, now);
                unit.activities()
                    .append(
                        new Recorder(surroundings.ids(), context.user(), now)
                            .changed(
                                changed,
                                new FieldChange.Comparison()
                                    .field("status", user.status(), changed.status())
                                    .changes()));
              }
              return changed;
            });
  }
}
