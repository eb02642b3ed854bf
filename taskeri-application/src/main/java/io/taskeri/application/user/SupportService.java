package io.taskeri.application.user;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.mail.MailedToken;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.password.PasswordService;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the operator of the installation does for the people of any tenant, suspended or not. Safe
 * for use by several threads.
 */
public final class SupportService {
  private final Surroundings surroundings;

  public SupportService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The people of a tenant. */
  public Page<User> list(TenantId tenant, UserFilter filter, PageRequest<UserSort> request) {
    return surroundings.storage().asOperator(tenant, unit -> unit.users().list(filter, request));
  }

  /**
   * Lets a person choose a new password: the present one serves no more from now on, all of their
   * sessions end, and whoever has the token chooses the next. Nothing is mailed.
   *
   * @throws NotFound when the tenant has no user with this e-mail
   * @throws Forbidden when the user is deactivated
   */
  public ResetOffer resetPassword(TenantId tenant, String email) {
    Violations violations = new Violations();
    EmailAddress address = violations.check("/email", () -> new EmailAddress(email));
    violations.throwIfAny();
    return surroundings.operate(tenant, change -> reset(change, tenant, address));
  }

  private ResetOffer reset(Change change, TenantId tenant, EmailAddress email) {
    var unit = change.unit();
    User user =
        Optional.ofNullable(unit.users().withEmails(List.of(email)).get(email))
            .flatMap(unit.users()::lock)
            .orElseThrow(() -> new NotFound("user"));
    if (!user.active()) {
      throw new Forbidden(
          ErrorCode.USER_DEACTIVATED,
          "This user is deactivated. An administrator of the organization must reactivate them"
              + " first.");
    }
    unit.logins().lockPasswordHash(user.id()); // so that no log-in is under way
    MailedToken token = MailedToken.random(tenant);
    Instant expiresAt = change.now().plus(PasswordService.RESET_LIFE);
    unit.passwordResets().put(user.id(), token.hash(), change.now(), expiresAt);
    unit.logins().changePassword(user.id(), surroundings.decoy());
    unit.sessions().endAll(user.id(), change.now());
    change.changed(Subject.of(user), List.of(new FieldChange("password", null, null)));
    return new ResetOffer(
        user, token.value(), surroundings.letters().links().toPasswordReset(token), expiresAt);
  }
}
