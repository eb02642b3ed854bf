package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.user.CreateUser;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleDetails;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People are added whole or not at all, and never with more than the caller may do. */
public interface UserUseCaseContract extends StorageContract {
  @Test
  default void nobody_can_add_a_user_with_a_role_that_allows_more_than_their_own() {
    Company acme = company();
    Role inviter =
        Role.create(
            new RoleId(UUID.randomUUID()),
            new RoleDetails("Inviter", "", Set.of("user:create")),
            Sample.NOW);
    storage()
        .inTenant(
            acme.ada(),
            unit -> {
              unit.roles().add(inviter);
              return unit;
            });
    TenantContext ivy = acme.as(acme.add("Ivy", "Inviter"));
    for (String role : List.of(Role.ADMIN, Role.EMPLOYEE)) {
      assertForbidden(
          () ->
              acme.taskeri()
                  .users()
                  .create(
                      ivy, new CreateUser("x@acme.test", "X", Company.PASSWORD, List.of(role))));
    }
    assertInvalid(
        () ->
            acme.taskeri()
                .users()
                .create(
                    acme.ada(),
                    new CreateUser(
                        "x@acme.test", "X", Company.PASSWORD, List.of("Admin", "Nobody"))),
        "/roles/1 not-found");
  }

  @Test
  default void a_user_that_cannot_be_added_leaves_nothing_in_the_directory() {
    Company acme = company();
    acme.employee("Bob");
    assertCode(() -> acme.employee("Bob"), ErrorCode.EMAIL_TAKEN);
    assertThat(acme.logIn("Bob").user().name()).isEqualTo("Bob");
  }

  @Test
  default void deactivating_ends_sessions_and_spares_the_last_administrator() {
    Company acme = company();
    User bob = acme.employee("Bob");
    TenantContext session = acme.logIn("Bob").context();
    assertThat(acme.taskeri().users().me(session).user()).isEqualTo(bob);
    acme.taskeri().accounts().deactivate(acme.ada(), bob.id(), OptionalLong.empty());
    assertCode(() -> acme.taskeri().users().me(session), ErrorCode.SESSION_ENDED);
    assertCode(() -> acme.taskeri().users().me(acme.as(bob)), ErrorCode.USER_DEACTIVATED);
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    assertCode(
        () ->
            acme.taskeri()
                .accounts()
                .deactivate(acme.ada(), acme.registered().admin().id(), OptionalLong.empty()),
        ErrorCode.LAST_ADMINISTRATOR);
    acme.add("Second", Role.ADMIN);
    acme.taskeri()
        .accounts()
        .deactivate(acme.ada(), acme.registered().admin().id(), OptionalLong.empty());
    assertCode(() -> acme.taskeri().users().me(acme.ada()), ErrorCode.USER_DEACTIVATED);
  }
}
