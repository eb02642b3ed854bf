package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.access.ChangeRole;
import io.taskeri.application.access.CreateRole;
import io.taskeri.application.access.RoleSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.user.CreateUser;
import io.taskeri.application.user.InvitationView;
import io.taskeri.application.user.Invite;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** An organization has roles of its own, and nobody gains by them what they do not hold. */
public interface RoleContract extends StorageContract {
  @Test
  default void a_role_holds_what_was_chosen_for_it() {
    Company acme = company();
    Role made =
        acme.taskeri()
            .roles()
            .create(
                acme.ada(),
                new CreateRole(
                    "  Auditor ",
                    "Reads\nall",
                    List.of("activity:read", "user:read", "user:read")));
    assertThat(made.name()).isEqualTo("Auditor");
    assertThat(made.details().description()).isEqualTo("Reads\nall");
    assertThat(made.permissions()).containsExactlyInAnyOrder("activity:read", "user:read");
    assertThat(made.system()).isFalse();
    assertThat(acme.taskeri().roles().get(acme.ada(), made.id())).isEqualTo(made);
    assertThat(acme.role("Nothing").permissions()).isEmpty();
    var byName = PageRequest.by(RoleSort.NAME);
    assertThat(acme.taskeri().roles().list(acme.ada(), byName).items())
        .extracting(Role::name)
        .containsExactly("Admin", "Auditor", "Employee", "Manager", "Nothing");
  }

  @Test
  default void everybody_reads_what_a_role_can_allow() {
    Company acme = company();
    TenantContext nobody = acme.allowed("Nobody");
    assertThat(acme.taskeri().roles().permissions(nobody)).isEqualTo(Permission.catalogue());
    acme.taskeri().tenants().suspend(acme.registered().tenant().id());
    assertCode(() -> acme.taskeri().roles().permissions(nobody), ErrorCode.TENANT_SUSPENDED);
  }

  @Test
  default void each_rule_that_a_role_breaks_is_named() {
    Company acme = company();
    var roles = acme.taskeri().roles();
    var broken =
        new CreateRole(
            " ", "x".repeat(1001), List.of("user:read", "user:fly", "task:create", "TASK:CREATE"));
    assertInvalid(
        () -> roles.create(acme.ada(), broken),
        "/name required",
        "/description too-long",
        "/permissions/1 not-found",
        "/permissions/3 not-found");
    Role role = acme.role("Role");
    assertInvalid(
        () -> roles.change(acme.ada(), role.id(), permissions("user:read", "user:fly"), any()),
        "/permissions/1 not-found");
    assertInvalid(
        () ->
            roles.change(
                acme.ada(),
                role.id(),
                new ChangeRole(Patch.clear(), Patch.clear(), Patch.clear()),
                any()),
        "/name required",
        "/permissions required");
  }

  @Test
  default void a_name_is_given_once() {
    Company acme = company();
    Role one = acme.role("One");
    acme.role("Two");
    assertCode(() -> acme.role("Two"), ErrorCode.ROLE_NAME_TAKEN);
    assertCode(() -> acme.role(Role.ADMIN), ErrorCode.ROLE_NAME_TAKEN);
    var roles = acme.taskeri().roles();
    assertCode(
        () -> roles.change(acme.ada(), one.id(), name("Two"), any()), ErrorCode.ROLE_NAME_TAKEN);
    roles.change(acme.ada(), one.id(), name("Three"), any());
    acme.role("One");
    company().role("Two");
  }

  @Test
  default void the_administrators_role_is_neither_changed_nor_deleted() {
    Company acme = company();
    Role admin = byName(acme, Role.ADMIN);
    assertThat(admin.permissions()).hasSize(Permission.catalogue().size());
    var roles = acme.taskeri().roles();
    assertCode(
        () -> roles.change(acme.ada(), admin.id(), name("Root"), any()), ErrorCode.ROLE_SYSTEM);
    assertCode(() -> roles.delete(acme.ada(), admin.id(), any()), ErrorCode.ROLE_SYSTEM);
  }

  @Test
  default void what_a_role_allows_holds_from_the_next_use_case_of_everybody_on() {
    Company acme = company();
    Role role = acme.role("Maker");
    acme.add("Bob", "Maker");
    TenantContext bob = acme.logIn("Bob").context();
    var roles = acme.taskeri().roles();
    assertForbidden(() -> roles.get(bob, role.id()));
    roles.change(acme.ada(), role.id(), permissions("role:read", "role:manage"), any());
    assertThat(roles.get(bob, role.id()).revision().version()).isEqualTo(2);
    roles.change(acme.ada(), role.id(), permissions("role:manage"), any());
    assertForbidden(() -> roles.get(bob, role.id()));
  }

  @Test
  default void a_renamed_role_is_renamed_wherever_it_is_told() {
    Company acme = company();
    Role role = acme.role("Before");
    User bob = acme.add("Bob", "Before");
    InvitationView invited = acme.invite("Eve", "Before", Role.EMPLOYEE);
    Role after = acme.taskeri().roles().change(acme.ada(), role.id(), name("After"), any());
    assertThat(after.revision().version()).isEqualTo(2);
    assertThat(acme.taskeri().roles().change(acme.ada(), role.id(), name("After"), any()))
        .isEqualTo(after);
    assertThat(acme.now(bob).roles()).containsExactly(AssignedRole.of(after));
    assertThat(
            acme.taskeri()
                .invitations()
                .get(acme.ada(), invited.invitation().id())
                .invitation()
                .roles())
        .extracting(AssignedRole::name)
        .containsExactly("After", Role.EMPLOYEE);
    assertThat(acme.now(bob).revision()).isEqualTo(bob.revision());
  }

  @Test
  default void a_role_that_somebody_has_or_is_offered_cannot_be_deleted() {
    Company acme = company();
    Role role = acme.role("Role");
    User bob = acme.add("Bob", "Role");
    acme.deactivate(bob);
    var roles = acme.taskeri().roles();
    assertCode(() -> roles.delete(acme.ada(), role.id(), any()), ErrorCode.ROLE_IN_USE);
    acme.assign(bob, Role.EMPLOYEE);
    InvitationView open = acme.invite("Eve", Role.EMPLOYEE, "Role");
    assertCode(() -> roles.delete(acme.ada(), role.id(), any()), ErrorCode.ROLE_IN_USE);
    acme.taskeri().invitations().revoke(acme.ada(), open.invitation().id(), any());
    roles.delete(acme.ada(), role.id(), OptionalLong.of(1));
    assertNotFound(() -> roles.get(acme.ada(), role.id()));
    assertNotFound(() -> roles.delete(acme.ada(), role.id(), any()));
    assertInvalid(() -> acme.assign(bob, "Role"), "/roles/0 not-found");
    acme.role("Role");
  }

  @Test
  default void nobody_makes_changes_or_deletes_a_role_beyond_what_they_may_do() {
    Company acme = company();
    TenantContext rob = acme.allowed("Rob", "role:read", "role:manage", "task:create");
    Role big = acme.role("Big", "task:create", "tenant:update");
    Role small = acme.role("Small", "task:create");
    var roles = acme.taskeri().roles();
    assertForbidden(
        () -> roles.create(rob, new CreateRole("X", "", List.of("task:create", "user:erase"))));
    assertForbidden(() -> roles.change(rob, small.id(), permissions("tenant:update"), any()));
    assertForbidden(() -> roles.change(rob, big.id(), permissions("task:create"), any()));
    assertForbidden(() -> roles.delete(rob, big.id(), any()));
    roles.change(rob, big.id(), permissions("tenant:update"), any());
    roles.change(rob, small.id(), permissions("role:read"), any());
    roles.delete(rob, small.id(), any());
    roles.create(rob, new CreateRole("Own", "", List.of("role:manage")));
  }

  @Test
  default void what_a_key_made_is_found_again_only_by_who_might_still_make_it() {
    Company acme = company();
    Optional<RetryKey> key = Optional.of(new RetryKey("rob POST /roles", "key", "print"));
    Role manager = acme.role("Keeper", "role:manage");
    TenantContext rob = acme.as(acme.add("Rob", "Keeper"));
    var roles = acme.taskeri().roles();
    CreateRole command = new CreateRole("Own", "", List.of("role:manage"));
    roles.create(rob, command, key);
    assertThat(roles.create(rob, command, key).replayed()).isTrue();
    roles.change(acme.ada(), manager.id(), permissions("task:create"), any());
    assertForbidden(() -> roles.create(rob, command, key));
  }

  @Test
  default void nobody_renames_a_role_that_allows_more_than_they_may() {
    Company acme = company();
    Role big = acme.role("Big", "user:erase");
    TenantContext rob = acme.allowed("Rob", "role:read", "role:manage");
    var roles = acme.taskeri().roles();
    var rename = new ChangeRole(Patch.set("Small"), Patch.keep(), Patch.keep());
    assertForbidden(() -> roles.change(rob, big.id(), rename, any()));
    assertThat(roles.change(acme.ada(), big.id(), rename, any()).name()).isEqualTo("Small");
  }

  @Test
  default void no_role_has_a_name_that_looks_like_an_id() {
    Company acme = company();
    String id = acme.admin().roles().get(0).id().toString();
    assertInvalid(() -> acme.role(id, "task:create"), "/name malformed");
  }

  @Test
  default void nobody_lets_anybody_in_with_a_role_beyond_what_they_may_do() {
    Company acme = company();
    TenantContext ivy = acme.allowed("Ivy", "user:invite", "user:create", "task:create");
    Role maker = acme.role("Maker", "task:create");
    var users = acme.taskeri().users();
    var invitations = acme.taskeri().invitations();
    for (String beyond : List.of(Role.ADMIN, Role.EMPLOYEE)) {
      List<String> both = List.of("Maker", beyond);
      assertForbidden(
          () -> users.create(ivy, new CreateUser("x@acme.test", "X", Company.PASSWORD, both)));
      assertForbidden(() -> invitations.invite(ivy, new Invite("x@acme.test", both)));
      InvitationView sent = acme.invite(beyond, beyond);
      assertForbidden(() -> invitations.resend(ivy, sent.invitation().id(), any()));
    }
    InvitationView own = invitations.invite(ivy, new Invite("x@acme.test", List.of("Maker")));
    acme.taskeri()
        .roles()
        .change(acme.ada(), maker.id(), permissions("task:create", "user:erase"), any());
    assertForbidden(() -> invitations.resend(ivy, own.invitation().id(), any()));
  }

  @Test
  default void roles_are_managed_by_who_may_on_the_version_they_know_in_their_own_organization() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    Role role = acme.role("Role");
    var roles = acme.taskeri().roles();
    assertThat(roles.get(bob, role.id())).isEqualTo(role);
    assertForbidden(() -> roles.create(bob, new CreateRole("X", "", List.of())));
    assertForbidden(() -> roles.change(bob, role.id(), name("X"), any()));
    assertForbidden(() -> roles.delete(bob, role.id(), any()));
    OptionalLong old = OptionalLong.of(2);
    assertCode(() -> roles.change(acme.ada(), role.id(), name("X"), old), ErrorCode.STALE);
    assertCode(() -> roles.delete(acme.ada(), role.id(), old), ErrorCode.STALE);
    Company globex = company();
    assertNotFound(() -> roles.get(globex.ada(), role.id()));
    assertNotFound(() -> roles.change(globex.ada(), role.id(), name("X"), any()));
    assertNotFound(() -> roles.delete(globex.ada(), role.id(), any()));
  }

  private static Role byName(Company acme, String name) {
    return acme.taskeri().roles().list(acme.ada(), PageRequest.by(RoleSort.NAME)).items().stream()
        .filter(it -> it.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static ChangeRole name(String wanted) {
    return new ChangeRole(Patch.set(wanted), Patch.keep(), Patch.keep());
  }

  private static ChangeRole permissions(String... wanted) {
    return new ChangeRole(Patch.keep(), Patch.keep(), Patch.set(List.of(wanted)));
  }
}
