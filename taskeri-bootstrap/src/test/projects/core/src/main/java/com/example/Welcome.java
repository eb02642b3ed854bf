package com.example;

import io.taskeri.application.Taskeri;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskView;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.persistence.PostgresStorage;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Registers an organization in a database of one's own, with its first task. */
public final class Welcome {
  private Welcome() {}

  /** Takes the URL of a database. */
  public static void main(String[] arguments) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(arguments[0]);
    System.out.println(firstTask(dataSource).task().key());
  }

  /** The data source stays open: who closes it is who made it. */
  static TaskView firstTask(DataSource dataSource) {
    try (Taskeri taskeri = Taskeri.builder().storage(PostgresStorage.using(dataSource)).build()) {
      var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", "an apple a day");
      Registered acme = taskeri.tenants().register(new RegisterTenant("Acme", "acme", admin));
      TenantContext ada = taskeri.contextFor(acme.tenant(), acme.admin());
      Project web = taskeri.projects().create(ada, CreateProject.of("WEB", "Website"));
      return taskeri.tasks().create(ada, CreateTask.in(web.id()).titled("Write the docs"));
    }
  }
}
