package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.project.CreateProject;
import io.taskeri.application.task.CreateTask;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.tenant.Registered;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.persistence.PostgresStorage;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes once through what requests do, before the server says that it is ready. The first to use a
 * class or a query waits for a second or more on a busy machine, and whoever comes meanwhile waits
 * for them: after a restart under load some were refused as {@code overloaded}.
 */
final class Rehearsal {
  private static final Logger logger = LoggerFactory.getLogger(Rehearsal.class);
  private static final ProjectKey KEY = new ProjectKey("WEB");

  private Rehearsal() {}

  /** Leaves nothing behind. A server that cannot rehearse, as of a standby, is merely slower. */
  static void of(Taskeri taskeri, PostgresStorage storage) {
    try {
      storage.rehearse(joined -> play(taskeri.over(joined, event -> {})));
    } catch (RuntimeException failure) {
      logger.debug("The first requests will take longer: nothing could be rehearsed", failure);
    }
  }

  private static void play(Taskeri taskeri) {
    String slug = "r-" + UUID.randomUUID();
    String password = UUID.randomUUID().toString();
    var admin = new RegisterTenant.Admin("ada@" + slug + ".example", "Ada", password);
    Registered registered = taskeri.tenants().register(new RegisterTenant("Acme", slug, admin));
    TenantContext ada =
        TenantContext.of(
            registered.tenant().id(), registered.admin().id(), registered.session().id());
    taskeri.users().me(ada);
    taskeri.projects().create(ada, CreateProject.of(KEY.value(), "Website"));
    var task = taskeri.tasks().create(ada, CreateTask.in(KEY).titled("Write the docs")).task();
    taskeri.tasks().get(ada, task.id());
    taskeri.tasks().list(ada, KEY, TaskFilter.all(), PageRequest.by(TaskSort.CREATED_AT));
  }
}
