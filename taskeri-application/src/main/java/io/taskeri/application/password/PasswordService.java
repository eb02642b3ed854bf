package io.taskeri.application.password;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.mail.MailedToken;
import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Changes passwords, known and forgotten. Safe for use by several threads. */
public final class PasswordService {
  /** For how long a forgotten password can be reset. */
  public static final Duration RESET_LIFE = Duration.ofHours(1);

  /** To how many organizations of one e-mail a reset is mailed at the most. */
  private static final int MOST_ACCOUNTS = 10;

  private final Surroundings surroundings;

  public PasswordService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Changes the caller's own password and ends their other sessions.
   *
   * @throws InvalidInput also when the present password is another one
   */
  public void change(TenantContext context, ChangePassword command) {
    Violations violations = new Violations();
    String password =
        violations.check("/newPassword", () -> PasswordPolicy.check(command.newPassword()));
    violations.throwIfAny();
    String present = surroundings.change(context, PasswordService::lockHash);
    if (!surroundings.hasher().matches(command.currentPassword(), present)) {
      throw new InvalidInput("/currentPassword", "wrong-password", "is not your password");
    }
    String hash = surroundings.hasher().hash(password);
    surroundings.change(
        context,
        change -> {
          if (!lockHash(change).equals(present)) {
            throw new Conflict(ErrorCode.CONFLICT, "Your password was changed meanwhile.");
          }
          UserId user = change.access().user();
          change.unit().logins().changePassword(user, hash);
          change.unit().passwordResets().drop(user);
          context
              .session()
              .ifPresentOrElse(
                  it -> change.unit().sessions().endOthers(user, it, change.now()),
                  () -> change.unit().sessions().endAll(user, change.now()));
          note(change, user);
          return change;
        });
  }

  private static String lockHash(Change change) {
    return change.unit().logins().lockPasswordHash(change.access().user()).orElseThrow();
  }

  /** That it was changed, and nothing of it. */
  private static void note(Change change, UserId user) {
    change.changed(Subject.of(user), List.of(new FieldChange("password", null, null)));
  }

  /**
   * Mails everybody with this e-mail, in the organization that is named or in all, how to choose a
   * new password. Nobody learns from it whether there is such an account. Where nothing is mailed,
   * nothing happens.
   *
   * @param tenant the slug, if only one organization is meant
   */
  public void forgot(String email, Optional<String> tenant) {
    if (!surroundings.letters().mailed()) {
      return;
    }
    List<Login> logins;
    try {
      EmailAddress address = new EmailAddress(email);
      Optional<Slug> slug = tenant.map(Slug::new);
      logins =
          surroundings
              .storage()
              .inDirectory(unit -> unit.logins().find(address, slug, MOST_ACCOUNTS));
    } catch (InvalidInput nobodysAddress) {
      return;
    }
    logins.forEach(this::mailReset);
  }

  private void mailReset(Login login) {
    try {
      surroundings.change(
          TenantContext.of(login.tenant().id(), login.user()),
          change -> {
            User user = change.unit().users().lock(change.access().user()).orElseThrow();
            if (!user.active()) { // meanwhile
              return change;
            }
            MailedToken token = MailedToken.random(login.tenant().id());
            Instant expiresAt = change.now().plus(RESET_LIFE);
            change.unit().passwordResets().put(user.id(), token.hash(), change.now(), expiresAt);
            surroundings
                .letters()
                .passwordReset(change.unit().tenant(), user, token, expiresAt, change.now())
                .forEach(change.unit().outbox()::add);
            return change;
          });
    } catch (Forbidden | Unauthenticated gone) {
      // deactivated or suspended: they may not log in, and need no password
    }
  }

  /**
   * Sets the password of whoever the token was mailed to, and ends all of their sessions.
   *
   * @throws InvalidInput also when the token is unknown, expired or was used
   * @throws Forbidden when the tenant is suspended
   */
  public void reset(ResetPassword command) {
    MailedToken token =
        MailedToken.parse(command.token()).orElseThrow(PasswordService::invalidToken);
    try {
      UserId user = find(token); // before the hash, which is costly
      Violations violations = new Violations();
      String password =
          violations.check("/password", () -> PasswordPolicy.check(command.password()));
      violations.throwIfAny();
      String hash = surroundings.hasher().hash(password);
      surroundings.change(
          TenantContext.of(token.tenant(), user), change -> set(change, token, hash));
    } catch (Unauthenticated noSuchTenant) {
      throw invalidToken();
    }
  }

  private UserId find(MailedToken token) {
    Instant now = surroundings.now();
    UserId nobody = new UserId(surroundings.ids().next());
    return surroundings
        .read(
            TenantContext.of(token.tenant(), nobody),
            unit -> unit.passwordResets().find(token.hash(), now))
        .orElseThrow(PasswordService::invalidToken);
  }

  private static Change set(Change change, MailedToken token, String hash) {
    UserId user = change.access().user();
    change.unit().logins().lockPasswordHash(user); // so that no log-in is under way
    if (!change
        .unit()
        .passwordResets()
        .take(token.hash(), change.now())
        .equals(Optional.of(user))) {
      throw invalidToken();
    }
    change.unit().logins().changePassword(user, hash);
    change.unit().sessions().endAll(user, change.now());
    note(change, user);
    return change;
  }

  private static InvalidInput invalidToken() {
    return new InvalidInput("/token", "invalid-token", "is unknown, expired or was used before");
  }
}
