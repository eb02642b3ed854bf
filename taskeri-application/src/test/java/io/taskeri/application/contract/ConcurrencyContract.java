package io.taskeri.application.contract;

import static io.taskeri.application.contract.AtOnce.atOnce;
import static io.taskeri.application.contract.Refusals.any;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.ChangeTasks;
import io.taskeri.application.task.TaskView;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.ArrayList;
import java.util.Comparator;
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
  default void what_is_changed_at_once_stands_in_the_history_in_the_order_in_which_it_was_changed()
      throws Exception {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "Title");
    List<TaskView> changed =
        atOnce(
            16,
            i -> {
              ChangeTask command = ChangeTask.nothing().title("Title " + i);
              return acme.taskeri().tasks().change(acme.ada(), task.id(), command, any());
            });
    assertThat(
            changed.stream()
                .map(it -> it.task().revision())
                .sorted(Comparator.comparingLong(Revision::version))
                .map(Revision::updatedAt))
        .isSorted();
    List<FieldChange> history =
        acme
            .taskeri()
            .activities()
            .list(acme.ada(), task.id(), PageRequest.by(ActivitySort.OCCURRED_AT))
            .items()
            .stream()
            .flatMap(it -> Optional.ofNullable(it.activity().change()).stream())
            .toList();
    assertThat(history).hasSize(16);
    for (int i = 1; i < history.size(); i++) {
      assertThat(history.get(i).from()).isEqualTo(history.get(i - 1).to());
    }
  }

  @Test
  default void many_tasks_are_changed_by_key_or_id_while_others_change_each_of_them()
      throws Exception {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    List<Task> tasks = IntStream.range(0, 8).mapToObj(i -> acme.task(web, "Task " + i)).toList();
    List<TaskRef> keys = new ArrayList<>(tasks.stream().map(Task::key).toList());
    List<TaskRef> ids = new ArrayList<>(tasks.stream().map(Task::id).toList());
    assertThat(
            AtOnce.refusals(
                8,
                i -> {
                  for (int round = 0; round < 8; round++) {
                    String word = i + " in round " + round;
                    if (i % 2 == 0) {
                      Priority priority = Priority.of(1 + round % 4);
                      acme.taskeri()
                          .bulk()
                          .change(
                              acme.ada(),
                              i % 4 == 0 ? keys : ids,
                              ChangeTasks.nothing().priority(priority));
                    } else {
                      ChangeTask title = ChangeTask.nothing().title(word);
                      acme.taskeri().tasks().change(acme.ada(), keys.get(i), title, any());
                      acme.taskeri().tasks().change(acme.ada(), ids.get(i - 1), title, any());
                    }
                  }
                }))
        .containsOnly(Optional.empty());
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
