package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.InvitationStatus;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** People are asked to join: once at a time, and with the newest address alone. */
public interface InvitationContract extends StorageContract {
  @Test
  default void who_invites_is_told_the_address_once() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    InvitationView sent = acme.invite("Bob", Role.MANAGER, Role.EMPLOYEE, Role.MANAGER);
    Invitation invitation = sent.invitation();
    assertThat(sent.link().orElseThrow()).startsWith("https://taskeri.test/");
    assertThat(sent.toString()).doesNotContain(Company.token(sent));
    assertThat(sent.status()).isEqualTo(InvitationStatus.PENDING);
    assertThat(invitation.email().value()).isEqualTo("bob@acme.test");
    assertThat(invitation.roles())
        .extracting(AssignedRole::name)
        .containsExactly(Role.EMPLOYEE, Role.MANAGER);
    assertThat(invitation.invitedBy()).isEqualTo(Person.of(acme.admin()));
    assertThat(invitation.expiresAt()).isEqualTo(Sample.NOW.plus(Invitation.LIFE));
    assertThat(acme.taskeri().invitations().get(acme.ada(), invitation.id()))
        .isEqualTo(new InvitationView(invitation, InvitationStatus.PENDING, Optional.empty()));
  }

  @Test
  default void each_rule_that_an_invitation_breaks_is_named() {
    Company acme = company();
    var invitations = acme.taskeri().invitations();
    assertInvalid(
        () -> invitations.invite(acme.ada(), new Invite("bob", List.of(Role.EMPLOYEE, "Boss"))),
        "/email malformed",
        "/roles/1 not-found");
    assertInvalid(
        () -> invitations.invite(acme.ada(), new Invite("bob@acme.test", List.of())),
        "/roles required");
  }

  @Test
  default void who_is_there_or_was_asked_already_is_not_asked() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    acme.deactivate(acme.employee("Bob"));
    assertCode(() -> acme.invite("Bob", Role.EMPLOYEE), ErrorCode.EMAIL_TAKEN);
    InvitationView first = acme.invite("Eve", Role.EMPLOYEE);
    assertCode(() -> acme.invite("EVE", Role.EMPLOYEE), ErrorCode.INVITATION_EXISTS);
    office.pass(Invitation.LIFE);
    acme.invite("Eve", Role.MANAGER);
    assertThat(status(acme, first)).isEqualTo(InvitationStatus.REVOKED);
    company().invite("Eve", Role.EMPLOYEE);
  }

  @Test
  default void invitations_are_listed_by_how_they_stand_now() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    acme.invite("Expired", Role.EMPLOYEE);
    acme.accept(Company.token(acme.invite("Accepted", Role.EMPLOYEE)), "Accepted");
    InvitationView revoked = acme.invite("Revoked", Role.EMPLOYEE);
    acme.taskeri().invitations().revoke(acme.ada(), revoked.invitation().id(), any());
    assertThat(listed(acme, InvitationStatus.EXPIRED)).isEmpty();
    office.pass(Invitation.LIFE);
    acme.invite("Pending", Role.EMPLOYEE);
    for (InvitationStatus status : InvitationStatus.values()) {
      assertThat(listed(acme, status)).containsExactly(Company.email(status.name()));
    }
    assertThat(listed(acme, InvitationStatus.PENDING, InvitationStatus.EXPIRED)).hasSize(2);
    assertThat(listed(acme)).hasSize(4);
    var one = InvitationFilter.all().email(new EmailAddress("Revoked@acme.test"));
    var byTime = PageRequest.by(InvitationSort.CREATED_AT);
    assertThat(acme.taskeri().invitations().list(acme.ada(), one, byTime).items())
        .extracting(InvitationView::status)
        .containsExactly(InvitationStatus.REVOKED);
  }

  @Test
  default void invitations_page_without_gap_or_double() {
    Company acme = company();
    for (int i = 0; i < 5; i++) {
      acme.invite("Bob" + i, Role.EMPLOYEE);
    }
    var request = PageRequest.by(InvitationSort.CREATED_AT).reversed().limit(2).counted();
    List<String> read =
        Pages.all(
                request,
                it -> {
                  Page<InvitationView> page =
                      acme.taskeri().invitations().list(acme.ada(), InvitationFilter.all(), it);
                  assertThat(page.total()).hasValue(5);
                  return page;
                })
            .stream()
            .map(it -> it.invitation().email().value().substring(0, 4))
            .toList();
    assertThat(read).containsExactly("bob4", "bob3", "bob2", "bob1", "bob0");
  }

  @Test
  default void an_invitation_that_is_sent_again_has_a_new_address_alone_and_a_new_life() {
    Office office = Office.in(storage());
    Company acme = office.acme();
    InvitationView first = acme.invite("Bob", Role.EMPLOYEE);
    InvitationId id = first.invitation().id();
    office.pass(Invitation.LIFE.plusDays(30));
    InvitationView second = acme.taskeri().invitations().resend(acme.ada(), id, OptionalLong.of(1));
    assertThat(second.invitation().expiresAt())
        .isEqualTo(office.clock().instant().plus(Invitation.LIFE));
    assertThat(second.invitation().revision().version()).isEqualTo(2);
    assertNotFound(() -> acme.taskeri().acceptance().look(Company.token(first)));
    assertNotFound(() -> acme.accept(Company.token(first), "Bob"));
    assertThat(acme.accept(Company.token(second), "Bob").user().email().value())
        .isEqualTo("bob@acme.test");
    assertCode(
        () -> acme.taskeri().invitations().resend(acme.ada(), id, any()),
        ErrorCode.INVITATION_ACCEPTED);
    assertCode(
        () -> acme.taskeri().invitations().revoke(acme.ada(), id, any()),
        ErrorCode.INVITATION_ACCEPTED);
  }

  @Test
  default void a_revoked_invitation_is_worth_nothing_and_is_not_sent_again() {
    Company acme = company();
    InvitationView sent = acme.invite("Bob", Role.EMPLOYEE);
    InvitationId id = sent.invitation().id();
    var invitations = acme.taskeri().invitations();
    assertThat(invitations.revoke(acme.ada(), id, OptionalLong.of(1)).status())
        .isEqualTo(InvitationStatus.REVOKED);
    assertNotFound(() -> acme.taskeri().acceptance().look(Company.token(sent)));
    assertNotFound(() -> acme.accept(Company.token(sent), "Bob"));
    assertCode(() -> invitations.revoke(acme.ada(), id, any()), ErrorCode.INVITATION_REVOKED);
    assertCode(() -> invitations.resend(acme.ada(), id, any()), ErrorCode.INVITATION_REVOKED);
    acme.invite("Bob", Role.EMPLOYEE);
  }

  @Test
  default void who_comes_in_otherwise_needs_no_invitation_any_more() {
    Company acme = company();
    InvitationView added = acme.invite("Bob", Role.ADMIN);
    User bob = acme.employee("Bob");
    assertThat(status(acme, added)).isEqualTo(InvitationStatus.REVOKED);
    assertNotFound(() -> acme.accept(Company.token(added), "Bob"));
    InvitationView renamed = acme.invite("Robert", Role.ADMIN);
    var command = new ChangeUser(Patch.set("robert@acme.test"), ChangeProfile.nothing());
    acme.taskeri().users().change(acme.ada(), bob.id(), command, any());
    assertThat(status(acme, renamed)).isEqualTo(InvitationStatus.REVOKED);
  }

  @Test
  default void an_invitation_repeated_with_its_key_is_sent_once() {
    Company acme = company();
    Optional<RetryKey> key = Optional.of(new RetryKey("ada POST /invitations", "key", "print"));
    var command = new Invite("bob@acme.test", List.of(Role.EMPLOYEE));
    var invitations = acme.taskeri().invitations();
    Created<InvitationView> first = invitations.invite(acme.ada(), command, key);
    Created<InvitationView> second = invitations.invite(acme.ada(), command, key);
    assertThat(second.replayed()).isTrue();
    assertThat(second.value().invitation()).isEqualTo(first.value().invitation());
    assertThat(second.value().link()).isEmpty();
    acme.taskeri().acceptance().look(Company.token(first.value()));
  }

  @Test
  default void invitations_are_the_business_of_who_may_in_their_own_organization() {
    Company acme = company();
    TenantContext bob = acme.as(acme.add("Bob", Role.MANAGER));
    InvitationView sent = acme.invite("Eve", Role.EMPLOYEE);
    InvitationId id = sent.invitation().id();
    var invitations = acme.taskeri().invitations();
    var byTime = PageRequest.by(InvitationSort.CREATED_AT);
    assertForbidden(
        () -> invitations.invite(bob, new Invite("x@acme.test", List.of(Role.EMPLOYEE))));
    assertForbidden(() -> invitations.get(bob, id));
    assertForbidden(() -> invitations.list(bob, InvitationFilter.all(), byTime));
    assertForbidden(() -> invitations.resend(bob, id, any()));
    assertForbidden(() -> invitations.revoke(bob, id, any()));
    Company globex = company();
    assertNotFound(() -> invitations.get(globex.ada(), id));
    assertNotFound(() -> invitations.resend(globex.ada(), id, any()));
    assertNotFound(() -> invitations.revoke(globex.ada(), id, any()));
    OptionalLong old = OptionalLong.of(2);
    assertCode(() -> invitations.resend(acme.ada(), id, old), ErrorCode.STALE);
    assertCode(() -> invitations.revoke(acme.ada(), id, old), ErrorCode.STALE);
    acme.taskeri().acceptance().look(Company.token(sent));
  }

  private static InvitationStatus status(Company acme, InvitationView sent) {
    return acme.taskeri().invitations().get(acme.ada(), sent.invitation().id()).status();
  }

  private static List<String> listed(Company acme, InvitationStatus... wanted) {
    var filter = InvitationFilter.all().status(wanted);
    var byTime = PageRequest.by(InvitationSort.CREATED_AT);
    return acme.taskeri().invitations().list(acme.ada(), filter, byTime).items().stream()
        .map(it -> it.invitation().email().value())
        .toList();
  }
}
