package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.password.ChangePassword;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import org.junit.jupiter.api.Test;

/** A password is changed by who knows it. */
public interface PasswordContract extends StorageContract {
  /** Long enough, and another one. */
  String NEW = "no longer plenty";

  @Test
  default void who_knows_the_password_changes_it_and_stays_in_this_session_alone() {
    Company acme = company();
    acme.employee("Bob");
    TenantContext own = acme.logIn("Bob").context();
    LoggedIn other = acme.logIn("Bob");
    acme.taskeri().passwords().change(own, new ChangePassword(Company.PASSWORD, NEW));
    acme.taskeri().users().me(own);
    assertCode(() -> acme.taskeri().users().me(other.context()), ErrorCode.SESSION_ENDED);
    assertCode(
        () -> acme.taskeri().sessions().refresh(other.session().refreshToken()),
        ErrorCode.REFRESH_TOKEN_INVALID);
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    assertThat(acme.logIn("Bob", NEW).user().name()).isEqualTo("Bob");
  }

  @Test
  default void without_a_session_of_ones_own_all_of_them_end() {
    Company acme = company();
    User bob = acme.employee("Bob");
    TenantContext session = acme.logIn("Bob").context();
    acme.taskeri().passwords().change(acme.as(bob), new ChangePassword(Company.PASSWORD, NEW));
    assertCode(() -> acme.taskeri().users().me(session), ErrorCode.SESSION_ENDED);
    acme.taskeri().users().me(acme.adaInSession());
  }

  @Test
  default void a_wrong_password_or_one_that_breaks_a_rule_changes_nothing() {
    Company acme = company();
    acme.employee("Bob");
    TenantContext bob = acme.logIn("Bob").context();
    TenantContext other = acme.logIn("Bob").context();
    var passwords = acme.taskeri().passwords();
    assertInvalid(
        () -> passwords.change(bob, new ChangePassword("not my password", NEW)),
        "/currentPassword wrong-password");
    assertInvalid(
        () -> passwords.change(bob, new ChangePassword(Company.PASSWORD, "short")),
        "/newPassword too-short");
    assertInvalid(
        () -> passwords.change(bob, new ChangePassword(Company.PASSWORD, "x".repeat(257))),
        "/newPassword too-long");
    acme.taskeri().users().me(other);
    acme.logIn("Bob");
  }
}
