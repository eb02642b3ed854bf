package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.task.ChangeTask;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.user.CreateUser;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.User;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rule, without a database. */
class WorkInProgressTest {
  private static final String PASSWORD = "an apple a day";

  private final Taskeri taskeri = Taskeri.builder().storage(InMemoryStorage.create()).build();
  private final WorkInProgress rule = new WorkInProgress(taskeri);
  private final Registered acme =
      taskeri
          .tenants()
          .register(
              new RegisterTenant(
                  "Acme", "acme", new RegisterTenant.Admin("ada@acme.test", "Ada", PASSWORD)));
  private final TenantContext ada = taskeri.contextFor(acme.tenant(), acme.admin());

  @BeforeEach
  void a_project() {
    taskeri.projects().create(ada, CreateProject.of("WEB", "Website"));
  }

  @Test
  void a_third_task_has_to_wait_until_one_of_two_is_done() {
    TaskKey first = task(acme.admin());
    TaskKey third = task(acme.admin());
    rule.begin(ada, first);
    rule.begin(ada, task(acme.admin()));
    assertThatThrownBy(() -> rule.begin(ada, third))
        .isInstanceOf(Conflict.class)
        .hasMessage("You work on 2 tasks already: finish one of them first.");
    assertThat(status(third)).isEqualTo(TaskStatus.TODO);

    taskeri
        .tasks()
        .change(ada, first, ChangeTask.nothing().status(TaskStatus.DONE), OptionalLong.empty());
    rule.begin(ada, third);
    assertThat(status(third)).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  @Test
  void what_others_work_on_does_not_count() {
    User grace =
        taskeri
            .users()
            .create(
                ada, new CreateUser("grace@acme.test", "Grace", PASSWORD, List.of(Role.EMPLOYEE)));
    rule.begin(ada, task(acme.admin()));
    rule.begin(ada, task(acme.admin()));
    TaskKey hers = task(grace);
    rule.begin(taskeri.contextFor(acme.tenant(), grace), hers);
    assertThat(status(hers)).isEqualTo(TaskStatus.IN_PROGRESS);
  }

  private TaskKey task(User assignee) {
    CreateTask command = CreateTask.in(new ProjectKey("WEB")).titled("Work");
    return taskeri.tasks().create(ada, command.assignedTo(assignee.id())).task().key();
  }

  private TaskStatus status(TaskKey key) {
    return taskeri.tasks().get(ada, key).task().details().status();
  }
}
