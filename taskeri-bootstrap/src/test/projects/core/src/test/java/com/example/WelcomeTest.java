package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.task.TaskView;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.persistence.PostgresStorage;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class WelcomeTest {
  @Test
  void the_task_is_still_there_when_the_program_runs_again() throws Exception {
    try (Database database = new Database()) {
      DataSource dataSource = database.dataSource();
      TaskView made = Welcome.firstTask(dataSource);

      try (Taskeri again = Taskeri.builder().storage(PostgresStorage.using(dataSource)).build()) {
        Tenant acme = again.tenants().find(new Slug("acme"));
        TenantContext ada = TenantContext.of(acme.id(), made.task().createdBy());
        assertThat(again.tasks().get(ada, made.task().key())).isEqualTo(made);
        assertThat(made.task().key()).hasToString("WEB-1");
      }
    }
  }
}
