package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.user.AcceptInvitation;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.application.user.Invited;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationStatus;
import io.taskeri.domain.user.User;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who brings the token of an invitation comes in, once, with the e-mail of the invitation. */
public interface AcceptanceContract extends StorageContract {
  @Test
  default void accepting_makes_the_account_and_begins_a_session() {
    Company acme = company();
    InvitationView sent = acme.invite("Bob", Role.MANAGER);
    Invited shown = acme.taskeri().acceptance().look(Company.token(sent));
    assertThat(shown).isEqualTo(new Invited(acme.registered().tenant(), sent.invitation()));
    LoggedIn in =
        acme.taskeri()
            .acceptance()
            .accept(
                Company.token(sent),
                new AcceptInvitation("  Robert ", "a password of his", new Origin("::1", "test")));
    assertThat(in.tenant()).isEqualTo(acme.registered().tenant());
    assertThat(in.user().name()).isEqualTo("Robert");
    assertThat(in.user().email()).isEqualTo(sent.invitation().email());
    assertThat(in.user().roles()).isEqualTo(sent.invitation().roles());
    assertThat(acme.taskeri().users().me(in.context()).user()).isEqualTo(in.user());
    acme.taskeri().sessions().refresh(in.session().refreshToken());
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    InvitationView accepted = acme.taskeri().invitations().get(acme.ada(), sent.invitation().id());
    assertThat(accepted.status()).isEqualTo(InvitationStatus.ACCEPTED);
    assertThat(accepted.invitation().acceptedBy()).isEqualTo(in.user().id());
  }

  @Test
  default void an_invitation_is_accepted_once() {
    Company acme = company();
    String token = Company.token(acme.invite("Bob", Role.EMPLOYEE));
    acme.accept(token, "Bob");
    assertCode(() -> acme.accept(token, "Eve"), ErrorCode.INVITATION_ACCEPTED);
    assertCode(() -> acme.taskeri().acceptance().look(token), ErrorCode.INVITATION_ACCEPTED);
    assertThat(acme.logIn("Bob").user().name()).isEqualTo("Bob");
  }

  @Test
  default void an_invitation_serves_until_the_moment_at_which_it_expires() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    String token = Company.token(acme.invite("Bob", Role.EMPLOYEE));
    office.pass(Invitation.LIFE.minusMillis(1));
    acme.taskeri().acceptance().look(token);
    office.pass(Duration.ofMillis(1));
    assertCode(() -> acme.taskeri().acceptance().look(token), ErrorCode.INVITATION_EXPIRED);
    assertCode(() -> acme.accept(token, "Bob"), ErrorCode.INVITATION_EXPIRED);
  }

  @Test
  default void a_token_that_was_altered_leads_nowhere() {
    Company acme = company();
    Company globex = company();
    String token = Company.token(acme.invite("Bob", Role.EMPLOYEE));
    String secret = token.substring(token.indexOf('.') + 1);
    String tenant = acme.registered().tenant().id().toString();
    char last = token.charAt(token.length() - 1);
    for (String altered :
        List.of(
            token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'),
            globex.registered().tenant().id() + "." + secret,
            new TenantId(UUID.randomUUID()) + "." + secret,
            tenant.toUpperCase(Locale.ROOT) + "." + secret,
            tenant + "." + secret.substring(1),
            tenant + ".",
            secret,
            token + " ",
            token + "." + secret,
            "")) {
      assertNotFound(() -> acme.taskeri().acceptance().look(altered));
      assertNotFound(() -> acme.accept(altered, "Bob"));
    }
    acme.accept(token, "Bob");
  }

  @Test
  default void each_rule_that_an_acceptance_breaks_is_named_and_the_token_still_serves() {
    Company acme = company();
    String token = Company.token(acme.invite("Bob", Role.EMPLOYEE));
    assertInvalid(
        () ->
            acme.taskeri()
                .acceptance()
                .accept(token, new AcceptInvitation("\u200b", "short", Origin.unknown())),
        "/name required",
        "/password too-short");
    acme.accept(token, "Bob");
  }

  @Test
  default void an_email_that_is_taken_meanwhile_stops_the_acceptance_whole() {
    Company acme = company();
    InvitationView sent = acme.invite("Bob", Role.EMPLOYEE);
    User other =
        Sample.user("bob@acme.test", "Other", acme.taskeri().roles().get(acme.ada(), role(sent)));
    storage()
        .inTenant(
            acme.ada(),
            unit -> {
              unit.users().add(other);
              unit.logins().add(other, "a hash");
              return unit;
            });
    assertCode(() -> acme.accept(Company.token(sent), "Bob"), ErrorCode.EMAIL_TAKEN);
    acme.taskeri().acceptance().look(Company.token(sent));
    assertThat(acme.now(other)).isEqualTo(other);
  }

  @Test
  default void a_suspended_organization_lets_nobody_in_until_it_is_resumed() {
    Company acme = company();
    TenantId tenant = acme.registered().tenant().id();
    String token = Company.token(acme.invite("Bob", Role.EMPLOYEE));
    acme.taskeri().tenants().suspend(tenant);
    assertCode(() -> acme.taskeri().acceptance().look(token), ErrorCode.TENANT_SUSPENDED);
    assertCode(() -> acme.accept(token, "Bob"), ErrorCode.TENANT_SUSPENDED);
    acme.taskeri().tenants().resume(tenant);
    acme.accept(token, "Bob");
  }

  @Test
  default void nobody_comes_in_by_the_word_of_who_has_left_or_may_do_less_by_now() {
    Company acme = company();
    User max = acme.add("Max", Role.ADMIN);
    var invite = new Invite(Company.email("Bob"), List.of(Role.MANAGER));
    InvitationView sent = acme.taskeri().invitations().invite(acme.as(max), invite);
    String token = Company.token(sent);
    acme.assign(max, Role.EMPLOYEE);
    assertCode(() -> acme.taskeri().acceptance().look(token), ErrorCode.INVITATION_REVOKED);
    assertCode(() -> acme.accept(token, "Bob"), ErrorCode.INVITATION_REVOKED);
    acme.assign(max, Role.ADMIN);
    acme.taskeri().acceptance().look(token);
    acme.deactivate(max);
    assertCode(() -> acme.taskeri().acceptance().look(token), ErrorCode.INVITATION_REVOKED);
    assertCode(() -> acme.accept(token, "Bob"), ErrorCode.INVITATION_REVOKED);
    InvitationView again =
        acme.taskeri()
            .invitations()
            .resend(acme.ada(), sent.invitation().id(), OptionalLong.empty());
    assertThat(again.invitation().invitedBy().id()).isEqualTo(acme.admin().id());
    assertThat(acme.accept(Company.token(again), "Bob").user().name()).isEqualTo("Bob");
  }

  @Test
  default void of_sixteen_who_accept_one_invitation_at_once_one_comes_in() throws Exception {
    Company acme = company();
    String token = Company.token(acme.invite("Bob", Role.EMPLOYEE));
    assertThat(AtOnce.refusals(16, i -> acme.accept(token, "Bob")))
        .filteredOn(it -> it.isEmpty())
        .hasSize(1);
    assertThat(acme.logIn("Bob").user().name()).isEqualTo("Bob");
  }

  private static RoleId role(InvitationView sent) {
    return sent.invitation().roles().get(0).id();
  }
}
