package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.session.RefreshToken;
import io.taskeri.application.session.Refreshed;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TenantRequired;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sessions begin with the right password, go on by tokens that serve once, and end. */
public interface SessionContract extends StorageContract {
  @Test
  default void every_log_in_that_fails_fails_alike() {
    Company acme = company();
    String slug = acme.registered().tenant().slug().value();
    assertFailed(logIn("ada@acme.test", "wrong password", slug));
    assertFailed(logIn("nobody@acme.test", Company.PASSWORD, slug));
    assertFailed(logIn("no e-mail", Company.PASSWORD, slug));
    assertFailed(logIn("ada@acme.test", Company.PASSWORD, "no-such-tenant"));
    assertFailed(logIn("ada@acme.test", Company.PASSWORD, "NO SLUG"));
    acme.taskeri().tenants().suspend(acme.registered().tenant().id());
    assertFailed(logIn("ada@acme.test", Company.PASSWORD, slug));
    acme.taskeri().tenants().resume(acme.registered().tenant().id());
    assertThat(acme.logIn("Ada").user()).isEqualTo(acme.registered().admin());
  }

  @Test
  default void a_password_that_fits_in_two_tenants_needs_the_tenant() {
    String email = "ada-" + UUID.randomUUID() + "@acme.test";
    String first = register(email, Company.PASSWORD);
    String second = register(email, Company.PASSWORD);
    String third = register(email, "a password of its own");
    var ambiguous = new LogIn(email, Company.PASSWORD, Optional.empty(), Origin.unknown());
    assertThatThrownBy(() -> taskeri().sessions().logIn(ambiguous))
        .isInstanceOfSatisfying(
            TenantRequired.class,
            required ->
                assertThat(required.tenants())
                    .extracting(TenantRequired.Choice::slug)
                    .containsExactlyInAnyOrder(first, second));
    LoggedIn only =
        taskeri()
            .sessions()
            .logIn(new LogIn(email, "a password of its own", Optional.empty(), Origin.unknown()));
    assertThat(only.tenant().slug().value()).isEqualTo(third);
  }

  @Test
  default void a_refresh_token_serves_once_and_a_second_use_ends_the_session() {
    Company acme = company();
    var sessions = acme.taskeri().sessions();
    LoggedIn session = acme.logIn("Ada");
    Refreshed next = sessions.refresh(session.session().refreshToken());
    assertThat(next.context()).isEqualTo(session.context());
    Refreshed last = sessions.refresh(next.refreshToken());
    acme.taskeri().users().me(last.context());
    assertCode(
        () -> sessions.refresh(session.session().refreshToken()), ErrorCode.REFRESH_TOKEN_INVALID);
    assertCode(() -> sessions.refresh(last.refreshToken()), ErrorCode.REFRESH_TOKEN_INVALID);
    assertCode(() -> acme.taskeri().users().me(last.context()), ErrorCode.SESSION_ENDED);
    acme.taskeri().users().me(acme.adaInSession());
  }

  @Test
  default void logging_out_ends_one_session_with_its_tokens() {
    Company acme = company();
    LoggedIn session = acme.logIn("Ada");
    acme.taskeri().sessions().logOut(session.context());
    assertCode(() -> acme.taskeri().users().me(session.context()), ErrorCode.SESSION_ENDED);
    assertCode(
        () -> acme.taskeri().sessions().refresh(session.session().refreshToken()),
        ErrorCode.REFRESH_TOKEN_INVALID);
    acme.taskeri().users().me(acme.adaInSession());
  }

  @Test
  default void a_suspended_tenant_cannot_refresh_and_the_token_still_serves_afterwards() {
    Company acme = company();
    LoggedIn session = acme.logIn("Ada");
    acme.taskeri().tenants().suspend(acme.registered().tenant().id());
    assertCode(
        () -> acme.taskeri().sessions().refresh(session.session().refreshToken()),
        ErrorCode.TENANT_SUSPENDED);
    assertCode(() -> acme.taskeri().users().me(session.context()), ErrorCode.TENANT_SUSPENDED);
    acme.taskeri().tenants().resume(acme.registered().tenant().id());
    acme.taskeri().sessions().refresh(session.session().refreshToken());
  }

  @Test
  default void a_token_that_nobody_issued_is_worth_nothing() {
    assertCode(
        () -> taskeri().sessions().refresh(new RefreshToken("made up")),
        ErrorCode.REFRESH_TOKEN_INVALID);
  }

  private String register(String email, String password) {
    String slug = "s-" + UUID.randomUUID().toString().replace("-", "");
    taskeri()
        .tenants()
        .register(
            new RegisterTenant("Acme", slug, new RegisterTenant.Admin(email, "Ada", password)));
    return slug;
  }

  private LogIn logIn(String email, String password, String tenant) {
    return new LogIn(email, password, Optional.of(tenant), Origin.unknown());
  }

  private void assertFailed(LogIn command) {
    assertCode(() -> taskeri().sessions().logIn(command), ErrorCode.LOGIN_FAILED);
  }
}
