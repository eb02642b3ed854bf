package io.taskeri.application.contract;

import static io.taskeri.application.contract.Refusals.any;
import static io.taskeri.application.contract.Refusals.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.ChangeProject;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import org.junit.jupiter.api.Test;

/** What of a project exists for whom. */
public interface ProjectUseCaseContract extends StorageContract {
  @Test
  default void a_private_project_does_not_exist_for_who_is_no_member() {
    Company acme = company();
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
        .change(acme.ada(), secret.id(), ChangeProject.nothing().lead(manager.id()), any());
    assertThat(acme.taskeri().tasks().get(max, task.key()).task()).isEqualTo(task);
  }

  @Test
  default void lists_hold_what_the_caller_may_see() {
    Company acme = company();
    TenantContext bob = acme.as(acme.employee("Bob"));
    Project open = acme.project("OPEN", Visibility.ORGANIZATION);
    acme.task(acme.project("SECRET", Visibility.PRIVATE), "hidden");
    Task seen = acme.task(open, "seen");
    assertThat(
            acme.taskeri()
                .projects()
                .list(bob, ProjectFilter.all(), PageRequest.by(ProjectSort.KEY))
                .items())
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
}
