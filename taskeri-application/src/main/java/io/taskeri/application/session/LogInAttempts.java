package io.taskeri.application.session;

import io.taskeri.application.Surroundings;
import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.throttle.Throttle;
import io.taskeri.application.throttle.ThrottleKey;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.TenantRequired;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How somebody gets in by a password, or does not. */
final class LogInAttempts {
  static final int MOST_ACCOUNTS = 4;

  private final Surroundings surroundings;
  private final Throttle throttle;
  private final FailedLogIns failures;

  LogInAttempts(Surroundings surroundings) {
    this.surroundings = surroundings;
    throttle = surroundings.throttle();
    failures = new FailedLogIns(surroundings);
  }

  LoggedIn logIn(LogIn command) {
    List<ThrottleKey> keys = keys(command);
    List<Login> accounts = accounts(command, keys);
    List<Login> fitting =
        accounts.stream()
            .filter(it -> surroundings.hasher().matches(command.password(), it.passwordHash()))
            .toList();
    if (fitting.isEmpty()) {
      throw noted(accounts, keys);
    }
    throttle.require(keys); // while this was hashed, others may have used the last attempt up
    if (fitting.size() > 1) {
      throw new TenantRequired(
          fitting.stream()
              .map(it -> new TenantRequired.Choice(it.tenant().slug().value(), it.tenant().name()))
              .toList());
    }
    try {
      return begin(fitting.get(0), command.origin());
    } catch (Forbidden | Unauthenticated refused) {
      throw noted(fitting, keys);
    }
  }

  /**
   * The tenant counts where it is named: were it found by the e-mail, who is refused would learn
   * where the e-mail has an account.
   */
  private static List<ThrottleKey> keys(LogIn command) {
    List<ThrottleKey> keys = new ArrayList<>();
    keys.add(ThrottleKind.LOGIN_ACCOUNT.of(name(command).account()));
    keys.addAll(ThrottleKind.LOGIN_ADDRESS.from(command.origin()));
    command.tenant().map(ThrottleKind.LOGIN_TENANT::of).ifPresent(keys::add);
    return keys;
  }

  private static LogInName name(LogIn command) {
    return new LogInName(command.email(), command.tenant());
  }

  private List<Login> accounts(LogIn command, List<ThrottleKey> keys) {
    List<Login> found =
        surroundings
            .storage()
            .inDirectory(
                unit -> {
                  throttle.require(unit, keys);
                  return name(command).accounts(unit, MOST_ACCOUNTS);
                });
    if (found.isEmpty()) {
      surroundings.hasher().matches(command.password(), surroundings.decoy());
    }
    return found;
  }

  private LoggedIn begin(Login login, Origin origin) {
    Instant now = surroundings.now();
    NewSession session =
        NewSession.begin(
            new SessionId(surroundings.ids().next()),
            login.tenant().id(),
            login.user(),
            origin,
            now);
    TenantContext context = TenantContext.of(login.tenant().id(), login.user());
    return surroundings.change(
        context,
        change -> {
          TenantUnit unit = change.unit();
          // Before the status is read: who is being deactivated is then seen to be
          Optional<String> hash = unit.logins().lockPasswordHash(login.user());
          User user = unit.users().find(unit.access().user()).orElseThrow();
          if (!hash.equals(Optional.of(login.passwordHash()))) {
            throw failed(); // changed since it was tried
          }
          unit.sessions().add(session);
          change.created(Subject.of(session.id()));
          return new LoggedIn(unit.tenant(), user, session);
        });
  }

  private Unauthenticated noted(List<Login> tried, List<ThrottleKey> keys) {
    throttle.count(keys);
    failures.note(tried);
    return failed();
  }

  private static Unauthenticated failed() {
    return new Unauthenticated(
        ErrorCode.LOGIN_FAILED, "E-mail, password and organization do not fit.");
  }
}
