package io.taskeri.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.domain.user.UserId;
import io.taskeri.domain.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an embedding application adds stands beside what is Taskeri's. */
class CatalogueTest {
  private static final Permission APPROVE =
      new Permission("invoice:approve", "Approve invoices of tasks");

  private final Catalogue catalogue = Catalogue.with(List.of(APPROVE));

  @Test
  void what_is_added_comes_after_taskeri_s_own() {
    assertThat(catalogue.permissions()).startsWith(Permission.TENANT_UPDATE).endsWith(APPROVE);
    assertThat(catalogue.codes()).hasSize(Permission.catalogue().size() + 1);
    assertThat(catalogue.chosen(List.of("invoice:approve", "task:create"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "invoice", "Invoice:approve", "invoice:*", "a:b:c:d", "invoice: a"})
  void a_code_of_another_form_is_refused(String code) {
    assertThatThrownBy(() -> Catalogue.with(List.of(new Permission(code, ""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("not of the form");
  }

  @Test
  void a_code_is_given_once() {
    assertThatThrownBy(() -> Catalogue.with(List.of(APPROVE, APPROVE)))
        .hasMessage("there is already a permission invoice:approve");
    assertThatThrownBy(() -> Catalogue.with(List.of(Permission.TASK_CREATE)))
        .hasMessage("there is already a permission task:create");
  }

  @Test
  void an_administrator_holds_it_and_gives_it_and_nobody_else_unless_given() {
    UserId ada = new UserId(UUID.randomUUID());
    Access administrator = new Access(ada, UserStatus.ACTIVE, true, Set.of());
    Access clerk = new Access(ada, UserStatus.ACTIVE, false, Set.of("task:create"));
    RoleDetails approver = new RoleDetails("Approver", "", Set.of("invoice:approve"));
    administrator.requireGrant(new RoleDetails("", "", Set.of()), approver);
    assertThat(administrator.may(APPROVE)).isTrue();
    assertThat(administrator.listing(catalogue).permissions()).isEqualTo(catalogue.codes());
    assertThat(clerk.may(APPROVE)).isFalse();
    assertThat(clerk.listing(catalogue)).isEqualTo(clerk);
  }

  @Test
  void the_administrators_role_lists_it_and_the_others_do_not() {
    List<Role> initial = Role.initial(UUID::randomUUID, Instant.EPOCH);
    assertThat(initial.get(0).listing(catalogue).permissions()).isEqualTo(catalogue.codes());
    assertThat(initial.get(1).listing(catalogue)).isEqualTo(initial.get(1));
  }
}
