package io.taskeri.application.contract;

import static io.taskeri.application.contract.Guesses.assertRefused;
import static io.taskeri.application.contract.Guesses.somewhere;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.password.ChangePassword;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who guesses is stopped, and who is guessed at goes on working. */
public interface ThrottleContract extends StorageContract {
  Duration WINDOW = Duration.ofMinutes(15);

  @Test
  default void after_ten_failures_even_the_right_password_is_refused_for_a_while() {
    Guesses guesses = Guesses.in(storage());
    LoggedIn before = guesses.logIn(guesses.email(), Company.PASSWORD, Origin.unknown());
    for (int i = 0; i < 10; i++) {
      guesses.fail(guesses.email().toUpperCase(Locale.ROOT), Origin.unknown());
    }
    guesses.clock().pass(Duration.ofMinutes(5));
    assertRefused(() -> guesses.logIn(guesses.email(), "another wrong one", Origin.unknown()), 600);
    assertRefused(() -> guesses.logIn(guesses.email(), Company.PASSWORD, Origin.unknown()), 600);
    guesses.clock().pass(Duration.ofMinutes(10).minusMillis(1));
    assertRefused(() -> guesses.logIn(guesses.email(), Company.PASSWORD, Origin.unknown()), 1);
    var sessions = guesses.acme().taskeri().sessions();
    TenantContext going = sessions.refresh(before.session().refreshToken()).context();
    guesses.acme().taskeri().users().me(going);
    guesses.clock().pass(Duration.ofMillis(1));
    guesses.logIn(guesses.email(), Company.PASSWORD, Origin.unknown());
    guesses.fail(guesses.email(), Origin.unknown());
  }

  @Test
  default void an_email_that_nobody_has_is_refused_alike() {
    Guesses guesses = Guesses.in(storage());
    for (String email : new String[] {"nobody-" + UUID.randomUUID() + "@x.test", "no address"}) {
      String fresh = email + UUID.randomUUID();
      for (int i = 0; i < 10; i++) {
        guesses.fail(fresh, Origin.unknown());
      }
      assertRefused(() -> guesses.logIn(fresh, Company.PASSWORD, Origin.unknown()), 900);
    }
  }

  @Test
  default void who_is_right_is_never_counted() {
    Guesses guesses = Guesses.in(storage());
    Origin here = somewhere();
    for (int i = 0; i < 15; i++) {
      guesses.logIn(guesses.email(), Company.PASSWORD, here);
    }
    guesses.fail(guesses.email(), here);
  }

  @Test
  default void an_address_is_refused_and_with_it_all_that_its_customer_has() {
    Guesses guesses = Guesses.in(storage());
    Origin here = somewhere();
    for (int i = 0; i < 3; i++) {
      guesses.fail("nobody-" + UUID.randomUUID() + "@x.test", here);
    }
    Origin neighbour = new Origin(here.address() + "234", null);
    assertRefused(() -> guesses.logIn(guesses.email(), Company.PASSWORD, here), 900);
    assertRefused(() -> guesses.logIn(guesses.email(), Company.PASSWORD, neighbour), 900);
    guesses.logIn(guesses.email(), Company.PASSWORD, somewhere());
  }

  @Test
  default void a_tenant_is_refused_where_it_is_named() {
    Guesses guesses = Guesses.in(storage());
    String slug = guesses.acme().registered().tenant().slug().value();
    for (int i = 0; i < 3; i++) {
      String email = "nobody-" + UUID.randomUUID() + "@x.test";
      assertCode(() -> logIn(guesses, email, slug), ErrorCode.LOGIN_FAILED);
    }
    assertRefused(() -> logIn(guesses, guesses.email(), slug), 900);
    guesses.logIn(guesses.email(), Company.PASSWORD, Origin.unknown());
  }

  private static LoggedIn logIn(Guesses guesses, String email, String slug) {
    var command = new LogIn(email, Company.PASSWORD, Optional.of(slug), Origin.unknown());
    return guesses.acme().taskeri().sessions().logIn(command);
  }

  @Test
  default void the_present_password_is_not_guessed_by_who_has_stolen_a_session() {
    Guesses guesses = Guesses.in(storage());
    var passwords = guesses.acme().taskeri().passwords();
    TenantContext stolen =
        guesses.logIn(guesses.email(), Company.PASSWORD, Origin.unknown()).context();
    for (int i = 0; i < 3; i++) {
      assertInvalid(
          () -> passwords.change(stolen, new ChangePassword("a wrong password", "my new password")),
          "/currentPassword wrong-password");
    }
    var right = new ChangePassword(Company.PASSWORD, "my new password");
    assertRefused(() -> passwords.change(stolen, right), 900);
    guesses.clock().pass(WINDOW);
    passwords.change(stolen, right);
  }

  @Test
  default void an_email_is_mailed_so_often_and_no_more_whether_anybody_has_it_or_not() {
    Guesses guesses = Guesses.in(storage());
    var passwords = guesses.acme().taskeri().passwords();
    String nobodys = "nobody-" + UUID.randomUUID() + "@x.test";
    for (String email : new String[] {guesses.email(), nobodys}) {
      for (int i = 0; i < 3; i++) {
        passwords.forgot(email, Optional.empty());
      }
      assertRefused(() -> passwords.forgot(email, Optional.empty()), 3600);
    }
    Origin here = somewhere();
    for (int i = 0; i < 3; i++) {
      passwords.forgot("nobody-" + UUID.randomUUID() + "@x.test", Optional.empty(), here);
    }
    assertRefused(() -> passwords.forgot("x@x.test", Optional.empty(), here), 3600);
  }

  @Test
  default void wrong_tokens_are_refused_from_an_address_and_right_ones_never() {
    Guesses guesses = Guesses.in(storage());
    var acceptance = guesses.acme().taskeri().acceptance();
    var passwords = guesses.acme().taskeri().passwords();
    String token = Company.token(guesses.acme().invite("Eve", "Employee"));
    String wrong = token.substring(0, token.length() - 3) + "___";
    Origin here = somewhere();
    assertNotFound(() -> acceptance.look(wrong, here));
    assertNotFound(() -> acceptance.look("none", here));
    assertInvalid(
        () -> passwords.reset(new ResetPassword(wrong, "my new password"), here),
        "/token invalid-token");
    assertRefused(() -> acceptance.look(wrong, here), 900);
    assertRefused(() -> passwords.reset(new ResetPassword(wrong, "my new password"), here), 900);
    assertThat(acceptance.look(token, here).invitation().email().value())
        .isEqualTo("eve@acme.test");
    assertNotFound(() -> acceptance.look(wrong, somewhere()));
  }

  @Test
  default void a_slug_is_asked_for_so_often_from_an_address() {
    Guesses guesses = Guesses.in(storage());
    var tenants = guesses.acme().taskeri().tenants();
    Origin here = somewhere();
    for (int i = 0; i < 3; i++) {
      tenants.available("acme", here);
    }
    assertRefused(() -> tenants.available("acme", here), 60);
    tenants.available("acme", somewhere());
    guesses.clock().pass(Duration.ofMinutes(1));
    tenants.available("acme", here);
  }
}
