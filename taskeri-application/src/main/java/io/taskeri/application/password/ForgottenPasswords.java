package io.taskeri.application.password;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.mail.MailedToken;
import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.application.session.LogInName;
import io.taskeri.application.session.Origin;
import io.taskeri.application.throttle.Throttle;
import io.taskeri.application.throttle.ThrottleKey;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a forgotten password is replaced, by a token that is mailed. */
final class ForgottenPasswords {
  /** To how many organizations of one e-mail a reset is mailed at the most. */
  private static final int MOST_ACCOUNTS = 10;

  private final Surroundings surroundings;
  private final Throttle throttle;

  ForgottenPasswords(Surroundings surroundings) {
    this.surroundings = surroundings;
    throttle = surroundings.throttle();
  }

  void forgot(String email, Optional<String> tenant, Origin origin) {
    if (!surroundings.letters().mailed()) {
      return;
    }
    LogInName name = new LogInName(email, tenant);
    List<ThrottleKey> keys = new ArrayList<>(ThrottleKind.FORGOTTEN_ADDRESS.from(origin));
    keys.add(ThrottleKind.FORGOTTEN_ACCOUNT.of(name.account()));
    List<Login> logins =
        surroundings
            .storage()
            .inDirectory(
                unit -> {
                  throttle.count(unit, keys);
                  return name.accounts(unit, MOST_ACCOUNTS);
                });
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
            Instant expiresAt = change.now().plus(PasswordService.RESET_LIFE);
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

  void reset(ResetPassword command, Origin origin) {
    try {
      reset(command);
    } catch (InvalidInput refused) {
      if (refused.violations().stream().anyMatch(it -> it.field().equals("/token"))) {
        throttle.count(ThrottleKind.TOKEN.from(origin));
      }
      throw refused;
    }
  }

  private void reset(ResetPassword command) {
    MailedToken token =
        MailedToken.parse(command.token()).orElseThrow(ForgottenPasswords::invalidToken);
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
        .orElseThrow(ForgottenPasswords::invalidToken);
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
    PasswordService.note(change, user);
    return change;
  }

  private static InvalidInput invalidToken() {
    return new InvalidInput("/token", "invalid-token", "is unknown, expired or was used before");
  }
}
