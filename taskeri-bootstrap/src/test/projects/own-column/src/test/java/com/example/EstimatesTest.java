package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.access.CreateRole;
import io.taskeri.application.event.Event;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.application.user.CreateUser;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.access.Role;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.TenantContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EstimatesTest {
  private static final String PASSWORD = "an apple a day";
  private static final List<Event> TOLD = new ArrayList<>();

  private static Database database;
  private static Taskeri taskeri;
  private static Estimates estimates;
  private static Registered acme;
  private static TenantContext ada;

  @BeforeAll
  static void register() throws Exception {
    database = new Database();
    taskeri = Estimates.taskeri(database.dataSource(), TOLD::add);
    estimates = new Estimates(taskeri);
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", PASSWORD);
    acme = taskeri.tenants().register(new RegisterTenant("Acme", "acme", admin));
    ada = taskeri.contextFor(acme.tenant(), acme.admin());
    taskeri.projects().create(ada, CreateProject.of("WEB", "Website"));
  }

  @AfterAll
  static void drop() throws Exception {
    taskeri.close();
    database.close();
  }

  @Test
  void an_estimate_is_kept_and_told_with_what_it_was_before() {
    TaskKey key = task();
    assertThat(estimates.of(ada, key)).isEmpty();
    estimates.estimate(ada, key, 3);
    TOLD.clear();
    estimates.estimate(ada, key, 5);
    assertThat(estimates.of(ada, key)).hasValue(5);
    assertThat(TOLD)
        .singleElement()
        .satisfies(it -> assertThat(it.tenant()).isEqualTo(acme.tenant().id()))
        .satisfies(
            it ->
                assertThat(it.activity().change())
                    .isEqualTo(new FieldChange("estimate", "3", "5")));
  }

  @Test
  void an_estimate_of_no_days_is_refused() {
    TaskKey key = task();
    assertThatThrownBy(() -> estimates.estimate(ada, key, 0))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("/days: must be 1 to 100");
  }

  @Test
  void who_estimates_needs_a_role_that_allows_it() {
    TaskKey key = task();
    TenantContext grace = person("Grace", Role.EMPLOYEE);
    assertThatThrownBy(() -> estimates.estimate(grace, key, 2)).isInstanceOf(Forbidden.class);

    List<String> allowed = List.of(Permission.PROJECT_READ.code(), Estimates.SET.code());
    taskeri.roles().create(ada, new CreateRole("Estimator", "", allowed));
    estimates.estimate(person("Linus", "Estimator"), key, 2);
    assertThat(estimates.of(grace, key)).hasValue(2);
  }

  private static TaskKey task() {
    var command = CreateTask.in(new ProjectKey("WEB")).titled("Work");
    return taskeri.tasks().create(ada, command).task().key();
  }

  private static TenantContext person(String name, String role) {
    var command = new CreateUser(name + "@acme.test", name, PASSWORD, List.of(role));
    return taskeri.contextFor(acme.tenant(), taskeri.users().create(ada, command));
  }
}
