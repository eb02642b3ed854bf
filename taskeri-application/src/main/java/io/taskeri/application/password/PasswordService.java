package io.taskeri.application.password;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.session.Origin;
import io.taskeri.application.throttle.Throttle;
import io.taskeri.application.throttle.ThrottleKey;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.TooManyRequests;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Changes passwords, known and forgotten. Safe for use by several threads. */
public final class PasswordService {
  /** For how long a forgotten password can be reset. */
  public static final Duration RESET_LIFE = Duration.ofHours(1);

  private final Surroundings surroundings;
  private final Throttle throttle;
  private final ForgottenPasswords forgotten;

  public PasswordService(Surroundings surroundings) {
    this.surroundings = surroundings;
    throttle = surroundings.throttle();
    forgotten = new ForgottenPasswords(surroundings);
  }

  /**
   * Changes the caller's own password and ends their other sessions.
   *
   * @throws InvalidInput also when the present password is another one
   * @throws TooManyRequests when that was so too often
   */
  public void change(TenantContext context, ChangePassword command) {
    Violations violations = new Violations();
    String password =
        violations.check("/newPassword", () -> PasswordPolicy.check(command.newPassword()));
    violations.throwIfAny();
    List<ThrottleKey> keys = List.of(ThrottleKind.PASSWORD.of(context.user().toString()));
    throttle.require(keys);
    String present = surroundings.change(context, PasswordService::lockHash);
    if (!surroundings.hasher().matches(command.currentPassword(), present)) {
      throttle.count(keys);
      throw new InvalidInput("/currentPassword", "wrong-password", "is not your password");
    }
    throttle.require(keys); // others may have guessed meanwhile
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
  static void note(Change change, UserId user) {
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
    forgot(email, tenant, Origin.unknown());
  }

  /**
   * The same for who comes from somewhere.
   *
   * @throws TooManyRequests when it was asked too often, for an e-mail that anybody has or not
   */
  public void forgot(String email, Optional<String> tenant, Origin origin) {
    forgotten.forgot(email, tenant, origin);
  }

  /**
   * Sets the password of whoever the token was mailed to, and ends all of their sessions.
   *
   * @throws InvalidInput also when the token is unknown, expired or was used
   * @throws Forbidden when the tenant is suspended
   */
  public void reset(ResetPassword command) {
    reset(command, Origin.unknown());
  }

  /**
   * The same for who comes from somewhere.
   *
   * @throws TooManyRequests when too many tokens from there were worth nothing, and this is too
   */
  public void reset(ResetPassword command, Origin origin) {
    forgotten.reset(command, origin);
  }
}
