package io.taskeri.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.access.CreateRole;
import io.taskeri.application.access.RoleSort;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.TenantContext;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A permission of an embedding application's own, from the catalogue to its use case. */
class OwnPermissionTest {
  private static final Permission APPROVE =
      new Permission("invoice:approve", "Approve invoices of tasks");

  private final Company acme = Company.in(builder().permission(APPROVE).build());

  private static TaskeriBuilder builder() {
    return Taskeri.builder().storage(InMemoryStorage.create()).passwordHasher(new QuickHasher());
  }

  /** The embedding application's use case. */
  private String approve(TenantContext context) {
    return acme.taskeri()
        .change(
            context,
            change -> {
              change.access().require(APPROVE);
              return change.person().name();
            });
  }

  @Test
  void administrators_hold_it_at_once_and_others_when_a_role_allows_it() {
    assertThat(approve(acme.ada())).isEqualTo("Ada");
    assertThat(approve(acme.allowed("Grace", "invoice:approve"))).isEqualTo("Grace");
    assertThatThrownBy(() -> approve(acme.as(acme.add("Mia", Role.MANAGER))))
        .extracting("code")
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void it_is_in_the_catalogue_and_listed_where_permissions_are() {
    assertThat(acme.taskeri().roles().permissions(acme.ada())).endsWith(APPROVE);
    assertThat(acme.taskeri().users().me(acme.ada()).access().permissions())
        .contains("invoice:approve");
    assertThat(
            acme.taskeri().roles().list(acme.ada(), PageRequest.by(RoleSort.NAME)).items().stream()
                .filter(it -> it.permissions().contains("invoice:approve"))
                .map(Role::name))
        .containsExactly(Role.ADMIN);
  }

  @Test
  void who_lacks_it_cannot_give_it() {
    TenantContext clerk = acme.allowed("Clerk", "role:manage");
    assertThatThrownBy(
            () ->
                acme.taskeri()
                    .roles()
                    .create(clerk, new CreateRole("Approver", "", List.of("invoice:approve"))))
        .extracting("code")
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void another_application_beside_it_does_not_know_it() {
    Company other = Company.in(builder().build());
    assertThatThrownBy(() -> other.role("Approver", "invoice:approve"))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void one_that_is_there_already_is_refused_when_it_is_built() {
    assertThatThrownBy(() -> builder().permission(Permission.TASK_CREATE).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
