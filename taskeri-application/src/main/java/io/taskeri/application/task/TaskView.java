package io.taskeri.application.task;

import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.Tenant;
import java.time.Instant;

/**
 * A task as it stands at the moment of the use case.
 *
 * @param overdue due before today, in the tenant's time zone, and not completed
 */
public record TaskView(Task task, boolean overdue) {
  static TaskView of(Task task, Tenant tenant, Instant now) {
    return new TaskView(task, task.overdue(tenant.today(now)));
  }
}
