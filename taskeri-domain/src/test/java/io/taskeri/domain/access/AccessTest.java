package io.taskeri.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final UserId ADA = new UserId(UUID.randomUUID());
  private static final List<Role> ROLES =
      Role.initial(UUID::randomUUID, Instant.parse("2026-11-23T09:00:00Z"));
  private static final Role ADMIN = ROLES.get(0);
  private static final Role MANAGER = ROLES.get(1);
  private static final Role EMPLOYEE = ROLES.get(2);

  @Test
  void an_administrator_holds_the_whole_catalogue() {
    Access access = new Access(ADA, UserStatus.ACTIVE, true, Set.of());
    Permission.catalogue().forEach(access::require);
    access.requireGrant(ADMIN);
    assertThat(ADMIN.permissions()).hasSize(Permission.catalogue().size());
  }

  @Test
  void a_manager_changes_every_project_and_task_but_adds_nobody() {
    Access access = holding(MANAGER);
    access.require(Permission.PROJECT_UPDATE_ANY);
    access.require(Permission.TASK_DELETE_ANY);
    assertThat(access.may(Permission.USER_CREATE)).isFalse();
    assertThat(access.may(Permission.USER_DEACTIVATE)).isFalse();
  }

  @Test
  void an_employee_sees_the_organization_and_works_on_own_tasks() {
    assertThat(EMPLOYEE.permissions())
        .containsExactlyInAnyOrder(
            "user:read",
            "role:read",
            "department:read",
            "team:read",
            "project:read",
            "task:create",
            "task:update",
            "comment:create",
            "time-log:create");
  }

  @Test
  void the_permission_for_ones_own_holds_for_nothing_else() {
    Access access = holding(EMPLOYEE);
    access.require(Permission.TASK_UPDATE_ANY, Permission.TASK_UPDATE, true);
    assertThatThrownBy(
            () -> access.require(Permission.TASK_UPDATE_ANY, Permission.TASK_UPDATE, false))
        .isInstanceOf(Forbidden.class)
        .hasMessageContaining("task:update:any");
    holding(MANAGER).require(Permission.TASK_UPDATE_ANY, Permission.TASK_UPDATE, false);
    assertThatThrownBy(
            () ->
                new Access(ADA, UserStatus.ACTIVE, false, Set.of())
                    .require(Permission.TASK_UPDATE_ANY, Permission.TASK_UPDATE, true))
        .isInstanceOf(Forbidden.class);
  }

  @Test
  void nobody_grants_what_they_do_not_hold() {
    Access manager = holding(MANAGER);
    manager.requireGrant(EMPLOYEE);
    manager.requireGrant(MANAGER);
    assertThatThrownBy(() -> manager.requireGrant(ADMIN)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> holding(EMPLOYEE).requireGrant(MANAGER)).isInstanceOf(Forbidden.class);
    Access all = new Access(ADA, UserStatus.ACTIVE, false, Permission.codes(it -> true));
    assertThatThrownBy(() -> all.requireGrant(ADMIN)).isInstanceOf(Forbidden.class);
  }

  @Test
  void who_is_deactivated_may_nothing() {
    Access access = new Access(ADA, UserStatus.DEACTIVATED, true, Set.of());
    assertThatThrownBy(access::requireActive)
        .isInstanceOf(Forbidden.class)
        .extracting("code")
        .isEqualTo(ErrorCode.USER_DEACTIVATED);
    holding(EMPLOYEE).requireActive();
  }

  @Test
  void a_private_project_is_seen_by_its_members_and_who_sees_everything() {
    Viewer viewer = holding(MANAGER).viewer();
    assertThat(viewer.sees(Visibility.ORGANIZATION, false)).isTrue();
    assertThat(viewer.sees(Visibility.PRIVATE, false)).isFalse();
    assertThat(viewer.sees(Visibility.PRIVATE, true)).isTrue();
    assertThat(new Viewer(ADA, true).sees(Visibility.PRIVATE, false)).isTrue();
  }

  @Test
  void every_code_names_a_resource_and_an_action() {
    assertThat(Permission.catalogue())
        .extracting(Permission::code)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("[a-z]+(-[a-z]+)?:[a-z]+(:any)?"));
  }

  private static Access holding(Role role) {
    return new Access(ADA, UserStatus.ACTIVE, false, role.permissions());
  }
}
