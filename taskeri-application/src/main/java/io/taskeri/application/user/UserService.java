package io.taskeri.application.user;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.password.PasswordPolicy;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Profile;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Adds, reads and changes people. Safe for use by several threads. */
public final class UserService {
  private final Surroundings surroundings;

  public UserService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The caller. */
  public Me me(TenantContext context) {
    return surroundings.read(context, this::me);
  }

  private Me me(TenantUnit unit) {
    Access access = unit.access();
    return new Me(
        find(unit, access.user()), unit.tenant(), access.listing(surroundings.catalogue()));
  }

  /**
   * Changes what the caller tells of themselves.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Me changeMe(TenantContext context, ChangeProfile command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          User user = lock(change, change.access().user(), expected);
          User changed = save(change, user, user.email(), command.applyTo(user.profile()));
          Access access = change.access().listing(surroundings.catalogue());
          return new Me(changed, change.unit().tenant(), access);
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
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.USER_CREATE,
                key,
                () -> add(change, email, name, hash, command.roles()),
                it -> it.id().value(),
                id -> find(change.unit(), new UserId(id))));
  }

  private void requirePermission(TenantContext context) {
    surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.USER_CREATE);
          return unit;
        });
  }

  private static User add(
      Change change, EmailAddress email, String name, String hash, List<String> wanted) {
    TenantUnit unit = change.unit();
    List<Role> roles = Roles.named(wanted, unit.roles().all());
    roles.forEach(unit.access()::requireGrant);
    User user =
        User.join(new UserId(change.id()), email, name, Roles.assigned(roles), change.now());
    Joining.revokeOpenInvitation(change, email);
    Joining.add(change, user, hash);
    return user;
  }

  /** One person of the tenant. */
  public User get(TenantContext context, UserId id) {
    return surroundings.read(
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
  public Page<User> list(TenantContext context, UserFilter filter, PageRequest<UserSort> request) {
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.USER_READ);
          return unit.users().list(filter, request);
        });
  }

  /**
   * Changes a person's e-mail and profile.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   * @throws Forbidden also when the person may do more than the caller, or it is the e-mail and the
   *     caller no administrator: whoever receives the mail of an account can take it over, and see
   *     the private projects of its owner
   */
  public User change(TenantContext context, UserId id, ChangeUser command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          change.access().require(Permission.USER_UPDATE_ANY);
          User user = lock(change, id, expected);
          Roles.requirePowerOver(change.unit(), user);
          Violations violations = new Violations();
          EmailAddress email = violations.check("", () -> email(command, user));
          Profile profile = violations.check("", () -> command.profile().applyTo(user.profile()));
          violations.throwIfAny();
          if (!email.equals(user.email()) && !change.access().administrator()) {
            throw new Forbidden(
                ErrorCode.FORBIDDEN,
                "Only an administrator changes another's e-mail: it opens the account.");
          }
          return save(change, user, email, profile);
        });
  }

  private static EmailAddress email(ChangeUser command, User user) {
    String text = command.email().applyToRequired("/email", user.email().value());
    Violations violations = new Violations();
    EmailAddress email = violations.check("/email", () -> new EmailAddress(text));
    violations.throwIfAny();
    return email;
  }

  private static User lock(Change change, UserId id, OptionalLong expected) {
    User user = change.unit().users().lock(id).orElseThrow(() -> new NotFound("user"));
    user.revision().require(expected);
    return user;
  }

  private static User save(Change change, User user, EmailAddress email, Profile profile) {
    User changed = user.change(email, profile, change.now());
    if (changed.equals(user)) {
      return user;
    }
    List<FieldChange> changes = new ArrayList<>(user.profile().changesTo(profile));
    boolean moved = !email.equals(user.email());
    if (moved) {
      Joining.revokeOpenInvitation(change, email);
      changes.add(new FieldChange("email", user.email().value(), email.value()));
    }
    change.unit().users().save(changed);
    if (moved) {
      change.unit().logins().changeEmail(changed);
      change.unit().passwordResets().drop(user.id()); // it was mailed to the old address
      change.unit().outbox().discard(user.email());
    }
    change.changed(Subject.of(changed), changes);
    return changed;
  }
}
