package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.organization.CreateDepartment;
import io.taskeri.application.organization.CreateTeam;
import io.taskeri.application.password.ResetPassword;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.User;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** People and access, when many decide about the same at once. */
public interface PeopleConcurrencyContract extends StorageContract {
  @Test
  default void of_sixteen_who_invite_one_email_at_once_one_does() throws Exception {
    Company acme = company();
    assertOne(ErrorCode.INVITATION_EXISTS, i -> acme.invite("Bob", Role.EMPLOYEE));
  }

  @Test
  default void of_sixteen_who_add_one_email_at_once_one_does() throws Exception {
    Company acme = company();
    assertOne(ErrorCode.EMAIL_TAKEN, i -> acme.employee("Bob"));
    assertThat(acme.logIn("Bob").user().name()).isEqualTo("Bob");
  }

  @Test
  default void of_sixteen_who_give_one_name_at_once_one_does() throws Exception {
    Company acme = company();
    var departments = acme.taskeri().departments();
    var teams = acme.taskeri().teams();
    assertOne(ErrorCode.ROLE_NAME_TAKEN, i -> acme.role("Role"));
    assertOne(
        ErrorCode.DEPARTMENT_NAME_TAKEN,
        i -> departments.create(acme.ada(), new CreateDepartment("Sales", "", null)));
    assertOne(
        ErrorCode.TEAM_NAME_TAKEN,
        i -> teams.create(acme.ada(), new CreateTeam("Web", "", null, null)));
  }

  @Test
  default void of_sixteen_who_reset_with_one_token_at_once_one_does() throws Exception {
    Office office = Office.in(storage());
    Company acme = office.acme();
    acme.employee("Bob");
    String slug = acme.registered().tenant().slug().value();
    acme.taskeri().passwords().forgot("bob@acme.test", Optional.of(slug));
    String token = office.mailedToken();
    assertOne(
        ErrorCode.INVALID_INPUT,
        i -> acme.taskeri().passwords().reset(new ResetPassword(token, "a password " + i + "!")));
  }

  @Test
  default void who_logs_in_while_being_deactivated_is_left_without_a_session() throws Exception {
    Company acme = company();
    for (int round = 0; round < 10; round++) {
      String name = "Bob" + round;
      User bob = acme.employee(name);
      AtOnce.refusals(
          4,
          i -> {
            if (i == 0) {
              acme.deactivate(bob);
            } else {
              acme.logIn(name);
            }
          });
      assertThat(acme.now(bob).active()).isFalse();
      assertThat(
              storage()
                  .<List<?>>readInTenant(
                      acme.ada(), unit -> unit.sessions().running(bob.id(), Sample.NOW)))
          .isEmpty();
    }
  }

  @Test
  default void who_is_added_and_accepts_at_once_is_one_person() throws Exception {
    Company acme = company();
    for (int round = 0; round < 5; round++) {
      String name = "Bob" + round;
      String token = Company.token(acme.invite(name, Role.EMPLOYEE));
      List<Optional<ErrorCode>> outcomes =
          AtOnce.refusals(
              2,
              i -> {
                if (i == 0) {
                  acme.employee(name);
                } else {
                  acme.accept(token, name);
                }
              });
      assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
      assertThat(acme.logIn(name).user().name()).isEqualTo(name);
    }
  }

  @Test
  default void a_role_that_is_given_while_it_is_deleted_is_either_there_or_given_to_nobody()
      throws Exception {
    Company acme = company();
    User bob = acme.employee("Bob");
    for (int round = 0; round < 5; round++) {
      String name = "Role " + round;
      RoleId role = acme.role(name).id();
      List<Optional<ErrorCode>> outcomes =
          AtOnce.refusals(
              2,
              i -> {
                if (i == 0) {
                  acme.taskeri().roles().delete(acme.ada(), role, any());
                } else {
                  acme.assign(bob, name);
                }
              });
      assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
      assertThat(acme.now(bob).roles())
          .hasSize(1)
          .allMatch(it -> it.id().equals(role) == outcomes.get(1).isEmpty());
    }
  }

  private static void assertOne(ErrorCode refusal, IntConsumer work) throws Exception {
    assertThat(AtOnce.refusals(16, work))
        .filteredOn(Optional::isPresent)
        .isEqualTo(Collections.nCopies(15, Optional.of(refusal)));
  }
}
