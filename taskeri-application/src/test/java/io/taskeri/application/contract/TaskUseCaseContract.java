package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertCode;
import static io.taskeri.application.contract.Refusals.assertForbidden;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.project.CreateProject;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskView;
import io.taskeri.application.user.CreateUser;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Stale;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may change which task, and what becomes of it. */
public interface TaskUseCaseContract extends StorageContract {
  @Test
  default void a_task_repeated_with_its_key_is_created_once() {
    Company acme = company();
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    var command = CreateTask.in(web.id()).titled("once");
    RetryKey key = new RetryKey("ada POST /tasks", "key", "print");
    Created<TaskView> first = acme.taskeri().tasks().create(acme.ada(), command, Optional.of(key));
    Created<TaskView> second = acme.taskeri().tasks().create(acme.ada(), command, Optional.of(key));
    assertThat(second).isEqualTo(new Created<>(first.value(), true));
    RetryKey other = new RetryKey("ada POST /tasks", "key", "another print");
    assertCode(
        () -> acme.taskeri().tasks().create(acme.ada(), command, Optional.of(other)),
        ErrorCode.IDEMPOTENCY_MISMATCH);
    assertThat(acme.task(web, "next").key().number()).isEqualTo(2);
  }

  @Test
  default void an_employee_changes_own_tasks_alone() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    TenantContext eve = acme.as(acme.add("Eve", Role.MANAGER));
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task = acme.task(web, "Ada's");
    ChangeTask change = ChangeTask.nothing().title("changed");
    assertForbidden(() -> acme.taskeri().tasks().change(bob, task.id(), change, any()));
    assertForbidden(() -> acme.taskeri().assignments().assign(bob, task.id(), bob.user(), any()));
    assertForbidden(() -> acme.taskeri().tasks().delete(bob, task.id(), any()));
    assertForbidden(() -> acme.taskeri().projects().create(bob, CreateProject.of("APP", "App")));
    assertForbidden(
        () ->
            acme.taskeri()
                .users()
                .create(
                    bob, new CreateUser("x@acme.test", "X", Company.PASSWORD, List.of("Admin"))));
    acme.taskeri().assignments().assign(eve, task.id(), bob.user(), any());
    assertThat(
            acme.taskeri().tasks().change(bob, task.id(), change, any()).task().details().title())
        .isEqualTo("changed");
    acme.taskeri().tasks().delete(eve, task.id(), any());
    assertThatThrownBy(() -> acme.taskeri().tasks().get(eve, task.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  default void
      a_change_decided_on_an_old_version_is_refused_and_one_that_changes_nothing_is_none() {
    Company acme = company();
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "old");
    ChangeTask change = ChangeTask.nothing().title("new");
    acme.taskeri().tasks().change(acme.ada(), task.id(), change, OptionalLong.of(1));
    assertThatThrownBy(
            () -> acme.taskeri().tasks().change(acme.ada(), task.id(), change, OptionalLong.of(1)))
        .isInstanceOf(Stale.class)
        .extracting("current")
        .isEqualTo(2L);
    assertThat(
            acme.taskeri()
                .tasks()
                .change(acme.ada(), task.id(), change, any())
                .task()
                .revision()
                .version())
        .isEqualTo(2);
  }

  @Test
  default void assigning_and_unassigning_twice_changes_nothing_and_needs_a_known_user() {
    Company acme = company();
    User bob = acme.employee("Bob");
    Task task = acme.task(acme.project("WEB", Visibility.ORGANIZATION), "task");
    var assignments = acme.taskeri().assignments();
    TaskView once = assignments.assign(acme.ada(), task.id(), bob.id(), any());
    assertThat(assignments.assign(acme.ada(), task.id(), bob.id(), any())).isEqualTo(once);
    TaskView none = assignments.unassign(acme.ada(), task.id(), bob.id(), any());
    assertThat(none.task().assignments()).isEmpty();
    assertThat(assignments.unassign(acme.ada(), task.id(), bob.id(), any())).isEqualTo(none);
    UserId stranger = new UserId(UUID.randomUUID());
    assertThatThrownBy(() -> assignments.assign(acme.ada(), task.id(), stranger, any()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> assignments.unassign(acme.ada(), task.id(), stranger, any()))
        .isInstanceOf(NotFound.class);
    acme.taskeri().accounts().deactivate(acme.ada(), bob.id(), OptionalLong.empty());
    assertInvalid(
        () -> assignments.assign(acme.ada(), task.id(), bob.id(), any()), "/userId not-assignable");
  }
}
