package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.application.session.Origin;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.task.TaskView;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.user.CreateUser;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Stale;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.error.Violation;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The use cases do the same over every storage, as an embedding application calls them. */
public interface UseCaseContract extends StorageContract {
  /** All use cases over the storage under test. */
  default Taskeri taskeri() {
    return Taskeri.builder().storage(storage()).passwordHasher(new QuickHasher()).build();
  }

  @Test
  default void an_organization_registers_and_works() {
    Company acme = Company.in(taskeri());
    User bob = acme.employee("Bob");
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    Task task =
        acme.taskeri()
            .tasks()
            .create(
                acme.as(bob),
                CreateTask.in(web.key())
                    .titled("  Write the docs ")
                    .described("*all* of them")
                    .due(LocalDate.parse("2020-01-01"))
                    .assignedTo(bob.id(), acme.registered().admin().id(), bob.id()))
            .task();
    TaskView found = acme.taskeri().tasks().get(acme.ada(), TaskKey.parse("WEB-1").orElseThrow());
    assertThat(found.task()).isEqualTo(task);
    assertThat(found.overdue()).isTrue();
    assertThat(task.details().title()).isEqualTo("Write the docs");
    assertThat(task.assignments()).extracting(it -> it.name()).containsExactly("Bob", "Ada");
    TaskView done =
        acme.taskeri()
            .tasks()
            .change(
                acme.as(bob),
                task.id(),
                ChangeTask.nothing().status(TaskStatus.DONE),
                OptionalLong.of(1));
    assertThat(done.overdue()).isFalse();
    assertThat(done.task().completedAt()).isNotNull();
    assertThat(done.task().revision().version()).isEqualTo(2);
    assertThat(acme.taskeri().tasks().get(acme.ada(), task.id())).isEqualTo(done);
  }

  @Test
  default void another_organization_finds_nothing_of_it() {
    Company acme = Company.in(taskeri());
    Company globex = Company.in(taskeri());
    Project web = acme.project("WEB", Visibility.ORGANIZATION);
    globex.project("WEB", Visibility.ORGANIZATION);
    Task task = acme.task(web, "secret");
    assertThatThrownBy(() -> globex.taskeri().tasks().get(globex.ada(), task.id()))
        .isInstanceOf(NotFound.class)
        .hasMessage("There is no such task.");
    assertThatThrownBy(() -> globex.taskeri().tasks().get(globex.ada(), task.key()))
        .isInstanceOf(NotFound.class);
    assertInvalid(
        () -> globex.taskeri().tasks().create(globex.ada(), CreateTask.in(web.id()).titled("x")),
        "/projectId not-found");
    assertThatThrownBy(
            () -> globex.taskeri().users().get(globex.ada(), acme.registered().admin().id()))
        .isInstanceOf(NotFound.class);
    assertThat(
            globex
                .taskeri()
                .tasks()
                .list(
                    globex.ada(),
                    TaskFilter.all().in(web.id()),
                    PageRequest.by(TaskSort.CREATED_AT))
                .items())
        .isEmpty();
    var mixed = TenantContext.of(acme.registered().tenant().id(), globex.registered().admin().id());
    assertThatThrownBy(() -> acme.taskeri().tasks().get(mixed, task.id()))
        .isInstanceOf(TaskeriException.class)
        .extracting("code")
        .isEqualTo(ErrorCode.UNAUTHENTICATED);
  }

  @Test
  default void every_broken_rule_of_a_registration_is_named() {
    assertInvalid(
        () ->
            taskeri()
                .tenants()
                .register(
                    new RegisterTenant(
                        " ", "admin", new RegisterTenant.Admin("nobody", "\u0000", "short"))),
        "/name required",
        "/slug reserved",
        "/admin/email malformed",
        "/admin/name illegal-character",
        "/admin/password too-short");
  }

  @Test
  default void a_name_that_breaks_a_rule_is_named_also_when_the_slug_is_to_be_made_from_it() {
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD);
    assertInvalid(
        () ->
            taskeri()
                .tenants()
                .register(new RegisterTenant("a".repeat(101), null, admin, Origin.unknown())),
        "/name too-long");
    assertInvalid(
        () -> taskeri().tenants().register(new RegisterTenant(" ", null, admin, Origin.unknown())),
        "/name required",
        "/slug required");
  }

  @Test
  default void a_slug_is_made_from_the_name_when_none_is_given() {
    String name = "Größe & Söhne " + UUID.randomUUID();
    Registered registered =
        taskeri()
            .tenants()
            .register(
                new RegisterTenant(
                    name,
                    null,
                    new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD),
                    Origin.unknown()));
    assertThat(registered.tenant().slug().value())
        .startsWith("grosse-sohne-")
        .hasSizeBetween(20, 40);
  }

  @Test
  default void a_registration_repeated_with_its_key_is_the_same_tenant_with_a_new_session() {
    Taskeri taskeri = taskeri();
    String slug = "k-" + UUID.randomUUID().toString().replace("-", "");
    Optional<RetryKey> key =
        Optional.of(new RetryKey("POST /tenants", UUID.randomUUID().toString(), "print"));
    var command =
        new RegisterTenant(
            "Acme", slug, new RegisterTenant.Admin("ada@acme.test", "Ada", Company.PASSWORD));
    Created<Registered> first = taskeri.tenants().register(command, key);
    Created<Registered> second = taskeri.tenants().register(command, key);
    assertThat(first.replayed()).isFalse();
    assertThat(second.replayed()).isTrue();
    assertThat(second.value().tenant()).isEqualTo(first.value().tenant());
    assertThat(second.value().admin()).isEqualTo(first.value().admin());
    assertThat(second.value().session().id()).isNotEqualTo(first.value().session().id());
    var wrong =
        new RegisterTenant(
            "Acme", slug, new RegisterTenant.Admin("ada@acme.test", "Ada", "another password"));
    assertCode(() -> taskeri.tenants().register(wrong, key), ErrorCode.IDEMPOTENCY_MISMATCH);
  }

  @Test
  default void a_task_repeated_with_its_key_is_created_once() {
    Company acme = Company.in(taskeri());
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
    Company acme = Company.in(taskeri());
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
  default void a_private_project_does_not_exist_for_who_is_no_member() {
    Company acme = Company.in(taskeri());
    User manager = acme.add("Max", Role.MANAGER);
    TenantContext max = acme.as(manager);
    Project secret = acme.project("SECRET", Visibility.PRIVATE);
    Task task = acme.task(secret, "hidden");
    assertThatThrownBy(() -> acme.taskeri().projects().get(max, secret.key()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> acme.taskeri().tasks().get(max, task.key()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> acme.taskeri().tasks().delete(max, task.id(), any()))
        .isInstanceOf(NotFound.class);
    assertInvalid(
        () -> acme.taskeri().tasks().create(max, CreateTask.in(secret.id()).titled("x")),
        "/projectId not-found");
    assertInvalid(
        () -> acme.taskeri().assignments().assign(acme.ada(), task.id(), max.user(), any()),
        "/userId not-assignable");
    acme.taskeri()
        .projects()
        .change(
            acme.ada(),
            secret.id(),
            new ChangeProject(
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.keep(),
                Patch.set(manager.id()),
                Patch.keep(),
                Patch.keep()),
            any());
    assertThat(acme.taskeri().tasks().get(max, task.key()).task()).isEqualTo(task);
  }

  @Test
  default void
      a_change_decided_on_an_old_version_is_refused_and_one_that_changes_nothing_is_none() {
    Company acme = Company.in(taskeri());
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
    Company acme = Company.in(taskeri());
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
    acme.taskeri().users().deactivate(acme.ada(), bob.id());
    assertInvalid(
        () -> assignments.assign(acme.ada(), task.id(), bob.id(), any()), "/userId not-assignable");
  }

  @Test
  default void deactivating_ends_sessions_and_spares_the_last_administrator() {
    Company acme = Company.in(taskeri());
    User bob = acme.employee("Bob");
    TenantContext session = acme.logIn("Bob").context();
    assertThat(acme.taskeri().users().me(session).user()).isEqualTo(bob);
    acme.taskeri().users().deactivate(acme.ada(), bob.id());
    assertCode(() -> acme.taskeri().users().me(session), ErrorCode.SESSION_ENDED);
    assertCode(() -> acme.taskeri().users().me(acme.as(bob)), ErrorCode.USER_DEACTIVATED);
    assertCode(() -> acme.logIn("Bob"), ErrorCode.LOGIN_FAILED);
    assertCode(
        () -> acme.taskeri().users().deactivate(acme.ada(), acme.registered().admin().id()),
        ErrorCode.LAST_ADMINISTRATOR);
    acme.add("Second", Role.ADMIN);
    acme.taskeri().users().deactivate(acme.ada(), acme.registered().admin().id());
    assertCode(() -> acme.taskeri().users().me(acme.ada()), ErrorCode.USER_DEACTIVATED);
  }

  @Test
  default void nobody_can_add_a_user_with_a_role_that_allows_more_than_their_own() {
    Company acme = Company.in(taskeri());
    Role inviter =
        new Role(
            new RoleId(UUID.randomUUID()),
            "Inviter",
            "",
            Set.of("user:create"),
            false,
            Revision.first(Sample.NOW));
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
    Company acme = Company.in(taskeri());
    acme.employee("Bob");
    assertCode(() -> acme.employee("Bob"), ErrorCode.EMAIL_TAKEN);
    assertThat(acme.logIn("Bob").user().name()).isEqualTo("Bob");
  }

  @Test
  default void sixty_four_creations_at_once_number_without_gap_or_double() throws Exception {
    Company acme = Company.in(taskeri());
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
      Company acme = Company.in(taskeri());
      User second = acme.add("Second", Role.ADMIN);
      List<Runnable> moves =
          List.of(
              () -> acme.taskeri().users().deactivate(acme.ada(), second.id()),
              () ->
                  acme.taskeri()
                      .users()
                      .deactivate(acme.as(second), acme.registered().admin().id()));
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
  default void lists_hold_what_the_caller_may_see() {
    Company acme = Company.in(taskeri());
    TenantContext bob = acme.as(acme.employee("Bob"));
    Project open = acme.project("OPEN", Visibility.ORGANIZATION);
    acme.task(acme.project("SECRET", Visibility.PRIVATE), "hidden");
    Task seen = acme.task(open, "seen");
    assertThat(acme.taskeri().projects().list(bob, PageRequest.by(ProjectSort.KEY)).items())
        .containsExactly(open);
    assertThat(
            acme.taskeri()
                .tasks()
                .list(bob, TaskFilter.all(), PageRequest.by(TaskSort.CREATED_AT).counted()))
        .satisfies(
            page -> {
              assertThat(page.items()).extracting(TaskView::task).containsExactly(seen);
              assertThat(page.total()).hasValue(1);
            });
  }

  private static OptionalLong any() {
    return OptionalLong.empty();
  }

  private static void assertForbidden(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(Forbidden.class)
        .extracting("code")
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  private static void assertCode(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOf(TaskeriException.class)
        .extracting("code")
        .isEqualTo(code);
  }

  private static void assertInvalid(ThrowingCallable call, String... violations) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            invalid ->
                assertThat(invalid.violations())
                    .extracting((Violation it) -> it.field() + " " + it.code())
                    .containsExactly(violations));
  }

  private static <T> List<T> atOnce(int count, IntFunction<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        calls.add(() -> work.apply(index));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
