package io.taskeri.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoleTest {
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final RoleDetails CLERK =
      new RoleDetails("Clerk", "Writes", Set.of("user:read", "task:create"));

  private final Role role = Role.create(new RoleId(UUID.randomUUID()), CLERK, NOW);

  @Test
  void what_somebody_chooses_is_cleaned_and_kept_once() {
    RoleDetails chosen =
        RoleDetails.chosen(
            " Clerk ",
            " Writes\n",
            List.of("task:create", "user:read", "user:read"),
            Catalogue.with(List.of()));
    assertThat(chosen).isEqualTo(CLERK);
  }

  @Test
  void every_rule_that_a_choice_breaks_is_named() {
    assertThatThrownBy(
            () ->
                RoleDetails.chosen(
                    "",
                    "\u0000",
                    List.of("user:read", "user:*", "user:read", ""),
                    Catalogue.with(List.of())))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting(it -> it.field() + " " + it.code())
                    .containsExactly(
                        "/name required",
                        "/description illegal-character",
                        "/permissions/1 not-found",
                        "/permissions/3 not-found"));
  }

  @Test
  void a_permission_that_is_no_longer_in_the_catalogue_does_no_harm_to_a_role_that_is_read() {
    assertThat(new RoleDetails("Old", "", Set.of("fax:send")).permissions()).hasSize(1);
  }

  @Test
  void a_new_tenant_has_three_roles_of_which_the_administrators_alone_is_of_the_system() {
    List<Role> roles = Role.initial(UUID::randomUUID, NOW);
    assertThat(roles).extracting(Role::name).containsExactly("Admin", "Manager", "Employee");
    assertThat(roles).extracting(Role::system).containsExactly(true, false, false);
    assertThat(roles.get(1).permissions())
        .contains("project:update:any", "task:delete:any")
        .doesNotContain("user:erase", "project:delete:any");
    assertThat(roles.get(2).permissions())
        .contains("task:create")
        .doesNotContain("task:update:any", "statistics:read");
  }

  @Test
  void a_change_raises_the_version_and_none_is_none() {
    Role changed = role.change(new RoleDetails("Scribe", "", Set.of()), NOW.plusSeconds(1));
    assertThat(changed.name()).isEqualTo("Scribe");
    assertThat(changed.permissions()).isEmpty();
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(role.change(CLERK, NOW)).isSameAs(role);
  }

  @Test
  void each_permission_that_comes_or_goes_is_told_on_its_own() {
    RoleDetails other = new RoleDetails("Clerk", "Reads", Set.of("user:read", "team:read"));
    assertThat(CLERK.changesTo(other))
        .containsExactly(
            new FieldChange("description", "Writes", "Reads"),
            new FieldChange("permissions", "task:create", null),
            new FieldChange("permissions", null, "team:read"));
    assertThat(CLERK.changesTo(CLERK)).isEmpty();
  }

  @Test
  void a_system_role_allows_everything_whatever_is_kept_and_is_not_touched() {
    Role admin = new Role(role.id(), CLERK, true, role.revision());
    assertThat(admin.permissions()).hasSize(Permission.catalogue().size());
    assertThatThrownBy(() -> admin.change(CLERK, NOW))
        .isInstanceOf(Conflict.class)
        .extracting("code")
        .isEqualTo(ErrorCode.ROLE_SYSTEM);
    assertThatThrownBy(admin::requireOwn).isInstanceOf(Conflict.class);
    role.requireOwn();
  }

  @Test
  void nobody_adds_to_a_role_or_takes_from_it_what_they_do_not_hold() {
    Access access =
        new Access(new UserId(UUID.randomUUID()), UserStatus.ACTIVE, false, Set.of("user:read"));
    RoleDetails more = new RoleDetails("Clerk", "", Set.of("task:create"));
    access.requireGrant(CLERK, more);
    access.requireGrant(more, CLERK);
    RoleDetails none = new RoleDetails("Clerk", "", Set.of());
    assertThatThrownBy(() -> access.requireGrant(CLERK, none)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> access.requireGrant(none, CLERK)).isInstanceOf(Forbidden.class);
  }
}
