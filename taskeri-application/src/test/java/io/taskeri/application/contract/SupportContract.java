package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.password.PasswordService;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.application.user.ResetOffer;
import io.taskeri.application.user.SupportService;
import io.taskeri.application.user.UserFilter;
import io.taskeri.application.user.UserSort;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserStatus;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the operator of the installation does for people. */
public interface SupportContract extends StorageContract {
  @Test
  default void the_people_of_one_tenant_are_listed_suspended_or_not() {
    Company acme = company();
    Company.in(acme.taskeri()).employee("Mallory");
    User bob = acme.deactivate(acme.employee("Bob"));
    TenantId tenant = acme.registered().tenant().id();
    acme.taskeri().tenants().suspend(tenant);
    SupportService support = acme.taskeri().support();
    var byEmail = PageRequest.by(UserSort.EMAIL);
    assertThat(support.list(tenant, UserFilter.all(), byEmail).items())
        .containsExactly(acme.admin(), bob);
    assertThat(support.list(tenant, UserFilter.all().status(UserStatus.ACTIVE), byEmail).items())
        .containsExactly(acme.admin());
    assertNotFound(() -> support.list(new TenantId(UUID.randomUUID()), UserFilter.all(), byEmail));
  }

  @Test
  default void a_password_that_is_reset_serves_no_more_and_the_token_gives_another_once() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    acme.employee("Bob");
    var session = acme.logIn("Bob");
    ResetOffer offer =
        acme.taskeri().support().resetPassword(acme.registered().tenant().id(), "BOB@acme.test");
    assertThat(offer.user()).isEqualTo(session.user());
    assertThat(offer.link()).startsWith("https://taskeri.test/").endsWith(offer.token());
    assertThat(offer.expiresAt())
        .isEqualTo(office.clock().instant().plus(PasswordService.RESET_LIFE));
    assertThat(offer.toString()).doesNotContain(offer.token());
    assertThat(office.mail()).isEmpty();
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    var token = session.session().refreshToken();
    assertCode(() -> acme.taskeri().sessions().refresh(token), ErrorCode.REFRESH_TOKEN_INVALID);
    var command = new ResetPassword(offer.token(), "another good one");
    acme.taskeri().passwords().reset(command);
    assertThat(acme.logIn("Bob", "another good one").user()).isEqualTo(offer.user());
    assertInvalid(() -> acme.taskeri().passwords().reset(command), "/token invalid-token");
  }

  @Test
  default void an_offer_expires() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    ResetOffer offer =
        acme.taskeri()
            .support()
            .resetPassword(acme.registered().tenant().id(), Company.email("Ada"));
    office.pass(PasswordService.RESET_LIFE.plus(Duration.ofMillis(1)));
    assertInvalid(
        () ->
            acme.taskeri().passwords().reset(new ResetPassword(offer.token(), "another good one")),
        "/token invalid-token");
  }

  @Test
  default void a_password_is_reset_for_who_is_there_and_active() {
    Company acme = company();
    acme.deactivate(acme.employee("Bob"));
    TenantId tenant = acme.registered().tenant().id();
    SupportService support = acme.taskeri().support();
    assertCode(
        () -> support.resetPassword(tenant, Company.email("Bob")), ErrorCode.USER_DEACTIVATED);
    assertNotFound(() -> support.resetPassword(tenant, Company.email("Eve")));
    assertInvalid(() -> support.resetPassword(tenant, "nobody"), "/email malformed");
    assertNotFound(
        () -> support.resetPassword(new TenantId(UUID.randomUUID()), Company.email("Ada")));
  }
}
