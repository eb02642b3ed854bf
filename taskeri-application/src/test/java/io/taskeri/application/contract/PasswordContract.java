package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.password.ChangePassword;
import io.taskeri.application.password.PasswordService;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A password is changed by who knows it, or by who reads the mail of its owner, once. */
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
    assertThat(logIn(acme, "Bob", NEW).user().name()).isEqualTo("Bob");
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

  @Test
  default void who_has_forgotten_the_password_is_mailed_by_every_organization_of_theirs() {
    Office acme = Office.in(storage());
    Office globex = acme.another();
    String name = "bob-" + UUID.randomUUID();
    acme.acme().employee(name);
    globex.acme().employee(name);
    String email = Company.email(name);
    passwords(acme).forgot("  " + email.toUpperCase(Locale.ROOT), Optional.empty());
    List<Mail> sent = new ArrayList<>();
    acme.acme().taskeri().mails().sendDue(sent::add);
    assertThat(sent).filteredOn(acme::isOurs).hasSize(1);
    assertThat(sent)
        .filteredOn(globex::isOurs)
        .extracting(it -> it.recipient().value())
        .containsExactly(email);
    String slug = globex.acme().registered().tenant().slug().value();
    passwords(acme).forgot(email, Optional.of(slug));
    sent.clear();
    acme.acme().taskeri().mails().sendDue(sent::add);
    assertThat(sent).filteredOn(acme::isOurs).isEmpty();
    assertThat(sent).filteredOn(globex::isOurs).hasSize(1);
  }

  @Test
  default void nothing_is_mailed_to_who_may_not_log_in_and_nobody_learns_it() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    forgot(office, "Nobody");
    passwords(office).forgot("no e-mail", Optional.empty());
    passwords(office).forgot("bob@acme.test", Optional.of("NO SLUG"));
    acme.deactivate(acme.employee("Bob"));
    forgot(office, "Bob");
    acme.employee("Eve");
    acme.taskeri().tenants().suspend(acme.registered().tenant().id());
    forgot(office, "Eve");
    assertThat(office.mail()).isEmpty();
  }

  @Test
  default void a_mailed_token_sets_the_password_once_and_ends_all_sessions() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    acme.employee("Bob");
    LoggedIn before = acme.logIn("Bob");
    forgot(office, "Bob");
    acme.taskeri().users().me(before.context());
    String token = office.mailedToken();
    assertInvalid(
        () -> passwords(office).reset(new ResetPassword(token, "x")), "/password too-short");
    passwords(office).reset(new ResetPassword(token, NEW));
    assertCode(() -> acme.taskeri().users().me(before.context()), ErrorCode.SESSION_ENDED);
    assertCode(
        () -> acme.taskeri().sessions().refresh(before.session().refreshToken()),
        ErrorCode.REFRESH_TOKEN_INVALID);
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    logIn(acme, "Bob", NEW);
    assertWorthless(office, token);
    acme.taskeri().users().me(acme.adaInSession());
  }

  @Test
  default void a_reset_serves_until_the_moment_at_which_it_expires() {
    Office office = Office.in(storage());
    office.acme().employee("Bob");
    forgot(office, "Bob");
    String expired = office.mailedToken();
    office.pass(PasswordService.RESET_LIFE);
    assertWorthless(office, expired);
    forgot(office, "Bob");
    String token = office.mailedToken();
    office.pass(PasswordService.RESET_LIFE.minus(Duration.ofMillis(1)));
    passwords(office).reset(new ResetPassword(token, NEW));
  }

  @Test
  default void only_the_newest_reset_serves() {
    Office office = Office.in(storage());
    office.acme().employee("Bob");
    forgot(office, "Bob");
    String older = office.mailedToken();
    forgot(office, "Bob");
    String newer = office.mailedToken();
    assertWorthless(office, older);
    passwords(office).reset(new ResetPassword(newer, NEW));
  }

  @Test
  default void a_reset_is_dropped_when_email_or_password_change_or_the_account_goes() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    User bob = acme.employee("Bob");
    forgot(office, "Bob");
    String first = office.mailedToken();
    var command = new ChangeUser(Patch.set("robert@acme.test"), ChangeProfile.nothing());
    acme.taskeri().users().change(acme.ada(), bob.id(), command, any());
    assertWorthless(office, first);
    forgot(office, "Robert");
    String second = office.mailedToken();
    passwords(office).change(acme.as(bob), new ChangePassword(Company.PASSWORD, NEW));
    assertWorthless(office, second);
    forgot(office, "Robert");
    String third = office.mailedToken();
    acme.deactivate(bob);
    acme.taskeri().accounts().reactivate(acme.ada(), bob.id(), any());
    assertWorthless(office, third);
    forgot(office, "Robert");
    String fourth = office.mailedToken();
    acme.erase(bob);
    assertWorthless(office, fourth);
  }

  @Test
  default void a_token_that_was_altered_or_is_of_a_suspended_organization_resets_nothing() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    acme.employee("Bob");
    forgot(office, "Bob");
    String token = office.mailedToken();
    TenantId globex = office.another().acme().registered().tenant().id();
    String secret = token.substring(token.indexOf('.') + 1);
    for (String altered :
        List.of(
            globex + "." + secret,
            new TenantId(UUID.randomUUID()) + "." + secret,
            token.substring(0, token.length() - 2) + "__",
            secret,
            "")) {
      assertWorthless(office, altered);
    }
    TenantId tenant = acme.registered().tenant().id();
    acme.taskeri().tenants().suspend(tenant);
    assertCode(
        () -> passwords(office).reset(new ResetPassword(token, NEW)), ErrorCode.TENANT_SUSPENDED);
    acme.taskeri().tenants().resume(tenant);
    passwords(office).reset(new ResetPassword(token, NEW));
  }

  private static void assertWorthless(Office office, String token) {
    assertInvalid(
        () -> passwords(office).reset(new ResetPassword(token, NEW)), "/token invalid-token");
  }

  private static void forgot(Office office, String name) {
    String slug = office.acme().registered().tenant().slug().value();
    passwords(office).forgot(Company.email(name), Optional.of(slug));
  }

  private static PasswordService passwords(Office office) {
    return office.acme().taskeri().passwords();
  }

  private static LoggedIn logIn(Company acme, String name, String password) {
    Optional<String> slug = Optional.of(acme.registered().tenant().slug().value());
    return acme.taskeri()
        .sessions()
        .logIn(new LogIn(Company.email(name), password, slug, Origin.unknown()));
  }
}
