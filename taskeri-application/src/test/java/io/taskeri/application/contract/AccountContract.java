package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static io.taskeri.application.contract.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.patch.Patch;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.user.ChangeProfile;
import io.taskeri.application.user.ChangeUser;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may work and with which roles, who decides it, and that somebody always can. */
public interface AccountContract extends StorageContract {
  @Test
  default void who_is_deactivated_is_out_of_all_sessions_at_once_and_stays_known() {
    Company acme = company();
    User bob = acme.employee("Bob");
    LoggedIn one = acme.logIn("Bob");
    LoggedIn other = acme.logIn("Bob");
    User gone = acme.deactivate(bob);
    assertThat(gone.status()).isEqualTo(UserStatus.DEACTIVATED);
    assertThat(gone.revision().version()).isEqualTo(2);
    for (LoggedIn session : List.of(one, other)) {
      assertCode(() -> acme.taskeri().users().me(session.context()), ErrorCode.SESSION_ENDED);
      assertCode(
          () -> acme.taskeri().sessions().refresh(session.session().refreshToken()),
          ErrorCode.REFRESH_TOKEN_INVALID);
    }
    assertCode(() -> acme.taskeri().users().me(acme.as(bob)), ErrorCode.USER_DEACTIVATED);
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    assertThat(acme.now(bob)).isEqualTo(gone);
    assertThat(acme.deactivate(bob)).isEqualTo(gone);
  }

  @Test
  default void who_is_taken_back_works_with_the_old_password_and_roles_but_not_in_old_sessions() {
    Company acme = company();
    User bob = acme.add("Bob", Role.MANAGER);
    LoggedIn before = acme.logIn("Bob");
    acme.deactivate(bob);
    User back = acme.taskeri().accounts().reactivate(acme.ada(), bob.id(), OptionalLong.of(2));
    assertThat(back.active()).isTrue();
    assertThat(back.roles()).isEqualTo(bob.roles());
    assertThat(acme.logIn("Bob").user()).isEqualTo(back);
    assertCode(() -> acme.taskeri().users().me(before.context()), ErrorCode.SESSION_ENDED);
    assertThat(acme.taskeri().accounts().reactivate(acme.ada(), bob.id(), any())).isEqualTo(back);
  }

  @Test
  default void a_decision_on_an_old_version_is_refused_and_ends_no_session() {
    Company acme = company();
    User bob = acme.employee("Bob");
    LoggedIn session = acme.logIn("Bob");
    var accounts = acme.taskeri().accounts();
    OptionalLong old = OptionalLong.of(7);
    assertCode(() -> accounts.deactivate(acme.ada(), bob.id(), old), ErrorCode.STALE);
    assertCode(() -> accounts.erase(acme.ada(), bob.id(), old), ErrorCode.STALE);
    assertCode(() -> accounts.reactivate(acme.ada(), bob.id(), old), ErrorCode.STALE);
    assertCode(
        () -> accounts.assignRoles(acme.ada(), bob.id(), List.of(Role.MANAGER), old),
        ErrorCode.STALE);
    assertThat(acme.taskeri().users().me(session.context()).user()).isEqualTo(bob);
  }

  @Test
  default void the_last_active_administrator_is_neither_deactivated_nor_demoted() {
    Company acme = company();
    User second = acme.add("Second", Role.ADMIN);
    acme.deactivate(second);
    assertCode(() -> acme.deactivate(acme.admin()), ErrorCode.LAST_ADMINISTRATOR);
    assertCode(() -> acme.assign(acme.admin(), Role.MANAGER), ErrorCode.LAST_ADMINISTRATOR);
    assertThat(acme.assign(acme.admin(), Role.EMPLOYEE, Role.ADMIN).roles())
        .extracting(AssignedRole::name)
        .containsExactly(Role.ADMIN, Role.EMPLOYEE);
    acme.taskeri().accounts().reactivate(acme.ada(), second.id(), any());
    acme.assign(acme.admin(), Role.EMPLOYEE);
    assertForbidden(() -> acme.deactivate(second));
  }

  @Test
  default void nobody_erases_themselves_nor_brings_an_erased_person_back() {
    Company acme = company();
    acme.add("Second", Role.ADMIN);
    assertCode(() -> acme.erase(acme.admin()), ErrorCode.CONFLICT);
    User bob = acme.employee("Bob");
    User erased = acme.erase(bob);
    assertCode(
        () -> acme.taskeri().accounts().reactivate(acme.ada(), bob.id(), any()),
        ErrorCode.USER_ERASED);
    assertCode(() -> acme.assign(bob, Role.EMPLOYEE), ErrorCode.USER_ERASED);
    assertCode(() -> rename(acme, acme.ada(), bob), ErrorCode.USER_ERASED);
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    assertCode(() -> acme.taskeri().users().me(acme.as(bob)), ErrorCode.USER_DEACTIVATED);
    assertThat(acme.erase(bob)).isEqualTo(erased);
    assertThat(acme.deactivate(bob)).isEqualTo(erased);
    assertThat(acme.now(bob)).isEqualTo(erased);
    assertThat(acme.employee("Bob").id()).isNotEqualTo(bob.id());
  }

  @Test
  default void roles_are_given_by_name_or_id_once_each_and_hold_from_the_next_use_case_on() {
    Company acme = company();
    User bob = acme.employee("Bob");
    TenantContext session = acme.logIn("Bob").context();
    Role auditor = acme.role("Auditor", "activity:read");
    User changed = acme.assign(bob, Role.MANAGER, auditor.id().toString(), "Auditor");
    assertThat(changed.roles())
        .extracting(AssignedRole::name)
        .containsExactly("Auditor", "Manager");
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(acme.now(bob)).isEqualTo(changed);
    assertThat(acme.taskeri().users().me(session).access().permissions())
        .contains("activity:read", "project:create")
        .doesNotContain("user:create");
    assertThat(acme.assign(bob, "Auditor", Role.MANAGER)).isEqualTo(changed);
    acme.assign(bob, "Auditor");
    assertThat(acme.taskeri().users().me(session).access().permissions())
        .containsExactly("activity:read");
  }

  @Test
  default void each_role_that_is_not_there_is_named_and_one_at_least_is_needed() {
    Company acme = company();
    User bob = acme.employee("Bob");
    assertInvalid(() -> acme.assign(bob), "/roles required");
    assertInvalid(
        () -> acme.assign(bob, "employee", Role.MANAGER, UUID.randomUUID().toString()),
        "/roles/0 not-found",
        "/roles/2 not-found");
  }

  @Test
  default void nobody_gives_a_role_that_allows_more_than_they_may_nor_any_to_who_may_do_more() {
    Company acme = company();
    acme.role("Auditor", "activity:read");
    User bob = acme.employee("Bob");
    User max = acme.add("Max", Role.MANAGER);
    acme.role("Giver", "role:assign");
    User gus = acme.add("Gus", Role.EMPLOYEE);
    acme.assign(gus, Role.EMPLOYEE, "Giver");
    var accounts = acme.taskeri().accounts();
    for (String beyond : List.of("Auditor", Role.MANAGER, Role.ADMIN)) {
      assertForbidden(
          () ->
              accounts.assignRoles(acme.as(gus), bob.id(), List.of(Role.EMPLOYEE, beyond), any()));
      assertForbidden(
          () -> accounts.assignRoles(acme.as(gus), gus.id(), List.of("Giver", beyond), any()));
    }
    assertForbidden(
        () -> accounts.assignRoles(acme.as(gus), max.id(), List.of(Role.EMPLOYEE), any()));
    assertForbidden(
        () -> accounts.assignRoles(acme.as(gus), acme.admin().id(), List.of("Giver"), any()));
    assertForbidden(
        () -> accounts.assignRoles(acme.as(gus), max.id(), List.of(Role.MANAGER, "Giver"), any()));
    accounts.assignRoles(acme.as(gus), bob.id(), List.of("Giver"), any());
    assertThat(acme.now(bob).roles()).extracting(AssignedRole::name).containsExactly("Giver");
  }

  @Test
  default void nobody_has_power_over_who_may_do_more() {
    Company acme = company();
    User bob = acme.employee("Bob");
    User max = acme.add("Max", Role.MANAGER);
    acme.role("Clerk", "user:read", "user:update:any", "user:deactivate", "user:erase");
    User clara = acme.add("Clara", Role.EMPLOYEE);
    acme.assign(clara, Role.EMPLOYEE, "Clerk");
    TenantContext clerk = acme.as(clara);
    var accounts = acme.taskeri().accounts();
    User gone = acme.add("Gone", Role.MANAGER);
    acme.deactivate(gone);
    for (User mighty : List.of(acme.admin(), max)) {
      assertForbidden(() -> accounts.deactivate(clerk, mighty.id(), any()));
      assertForbidden(() -> accounts.erase(clerk, mighty.id(), any()));
      assertForbidden(() -> rename(acme, clerk, mighty));
    }
    assertForbidden(() -> accounts.reactivate(clerk, gone.id(), any()));
    rename(acme, clerk, bob);
    accounts.deactivate(clerk, bob.id(), any());
    accounts.reactivate(clerk, bob.id(), any());
    accounts.erase(clerk, bob.id(), any());
    accounts.deactivate(clerk, clara.id(), any());
  }

  @Test
  default void each_decision_needs_its_permission_and_a_person_of_this_organization() {
    Company acme = company();
    UserId stranger = company().admin().id();
    User bob = acme.employee("Bob");
    var accounts = acme.taskeri().accounts();
    List<String> roles = List.of(Role.EMPLOYEE);
    assertForbidden(() -> accounts.deactivate(acme.as(bob), bob.id(), any()));
    assertForbidden(() -> accounts.reactivate(acme.as(bob), bob.id(), any()));
    assertForbidden(() -> accounts.erase(acme.as(bob), stranger, any()));
    assertForbidden(() -> accounts.assignRoles(acme.as(bob), bob.id(), roles, any()));
    assertNotFound(() -> accounts.deactivate(acme.ada(), stranger, any()));
    assertNotFound(() -> accounts.reactivate(acme.ada(), stranger, any()));
    assertNotFound(() -> accounts.erase(acme.ada(), stranger, any()));
    assertNotFound(() -> accounts.assignRoles(acme.ada(), stranger, roles, any()));
  }

  private static User rename(Company acme, TenantContext as, User user) {
    var command = new ChangeUser(Patch.keep(), ChangeProfile.nothing().name("Renamed"));
    return acme.taskeri().users().change(as, user.id(), command, any());
  }
}
