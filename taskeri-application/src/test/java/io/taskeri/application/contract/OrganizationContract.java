package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** An organization works, and no other sees anything of it. */
public interface OrganizationContract extends StorageContract {
  @Test
  default void an_organization_registers_and_works() {
    Company acme = company();
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
    Company acme = company();
    Company globex = company();
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
}
