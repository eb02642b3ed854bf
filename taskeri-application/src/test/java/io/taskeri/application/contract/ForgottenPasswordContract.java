package io.taskeri.application.contract;

import static io.taskeri.application.contract.PasswordContract.NEW;
import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.password.ChangePassword;
import io.taskeri.application.password.PasswordService;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has forgotten the password chooses another by mail, once. */
public interface ForgottenPasswordContract extends StorageContract {
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
    acme.logIn("Bob", NEW);
    assertWorthless(office, token);
    acme.taskeri().users().me(acme.adaInSession());
  }

  @Test
  default void each_organization_has_a_password_of_its_own_for_one_email() {
    Office acme = Office.in(storage());
    Company globex = acme.another().acme();
    acme.acme().employee("Bob");
    globex.employee("Bob");
    LoggedIn there = globex.logIn("Bob");
    forgot(acme, "Bob");
    passwords(acme).reset(new ResetPassword(acme.mailedToken(), NEW));
    assertCode(() -> globex.logIn("Bob", NEW), ErrorCode.LOGIN_FAILED);
    globex.taskeri().users().me(there.context());
    globex.logIn("Bob");
    acme.acme().logIn("Bob", NEW);
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
}
