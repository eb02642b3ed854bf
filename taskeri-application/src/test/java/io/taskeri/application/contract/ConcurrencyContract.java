package io.taskeri.application.contract;

import static io.taskeri.application.contract.AtOnce.atOnce;
import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many do at once comes out as if they had done it one after the other. */
public interface ConcurrencyContract extends StorageContract {
  @Test
  default void sixty_four_creations_at_once_number_without_gap_or_double() throws Exception {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Integer> numbers =
        atOnce(64, i -> acme.task(web, "Task " + i).key().number()).stream().sorted().toList();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 64).boxed().toList());
  }

  @Test
  default void of_sixty_four_registrations_of_one_slug_one_succeeds() throws Exception {
    Taskeri taskeri = taskeri();
    String slug = "s-" + UUID.randomUUID().toString().replace("-", "");
    List<Optional<ErrorCode>> outcomes =
        atOnce(
            64,
            i -> {
              try {
                taskeri
                    .tenants()
                    .register(
                        new RegisterTenant(
                            "Acme " + i,
                            slug,
                            new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD)));
                return Optional.empty();
              } catch (Conflict conflict) {
                return Optional.of(conflict.code());
              }
            });
    assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(outcomes).filteredOn(Optional.of(ErrorCode.SLUG_TAKEN)::equals).hasSize(63);
  }

  @Test
  default void two_administrators_who_deactivate_each_other_at_once_leave_one() throws Exception {
    for (int round = 0; round < 5; round++) {
      Company acme = company();
      User second = acme.add("Second", Role.ADMIN);
      List<Runnable> moves =
          List.of(
              () ->
                  acme.taskeri()
                      .accounts()
                      .deactivate(acme.ada(), second.id(), OptionalLong.empty()),
              () ->
                  acme.taskeri()
                      .accounts()
                      .deactivate(
                          acme.as(second), acme.registered().admin().id(), OptionalLong.empty()));
      List<Boolean> done =
          atOnce(
              2,
              i -> {
                try {
                  moves.get(i).run();
                  return true;
                } catch (TaskeriException refused) {
                  return false;
                }
              });
      assertThat(done).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  default void of_eight_administrators_whom_sixty_four_remove_at_once_one_stays() throws Exception {
    Company acme = company();
    List<User> administrators = new ArrayList<>(List.of(acme.admin()));
    for (int i = 1; i < 8; i++) {
      administrators.add(acme.add("Admin" + i, Role.ADMIN));
    }
    List<Optional<ErrorCode>> outcomes =
        AtOnce.refusals(
            64,
            i -> {
              TenantContext actor = acme.as(administrators.get((i + 1 + i / 8) % 8));
              UserId target = administrators.get(i % 8).id();
              var accounts = acme.taskeri().accounts();
              switch (i % 3) {
                case 0 -> accounts.deactivate(actor, target, any());
                case 1 -> accounts.assignRoles(actor, target, List.of(Role.EMPLOYEE), any());
                default -> accounts.erase(actor, target, any());
              }
            });
    assertThat(outcomes)
        .contains(Optional.empty())
        .isSubsetOf(
            Optional.empty(),
            Optional.of(ErrorCode.LAST_ADMINISTRATOR),
            Optional.of(ErrorCode.USER_DEACTIVATED),
            Optional.of(ErrorCode.USER_ERASED),
            Optional.of(ErrorCode.FORBIDDEN),
            Optional.of(ErrorCode.CONFLICT));
    UserId nobody = new UserId(UUID.randomUUID());
    User somebody = anyActive(acme, administrators);
    assertThat(
            storage()
                .<Boolean>inTenant(
                    acme.as(somebody), unit -> unit.users().hasAdministratorBeside(nobody)))
        .isTrue();
  }

  private User anyActive(Company acme, List<User> users) {
    return storage()
        .readInTenant(
            acme.ada(),
            unit ->
                users.stream()
                    .map(it -> unit.users().find(it.id()).orElseThrow())
                    .filter(User::active)
                    .findAny()
                    .orElseThrow());
  }
}
