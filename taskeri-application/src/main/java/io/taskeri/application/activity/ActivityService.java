package io.taskeri.application.activity;

import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.TaskAccess;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;

/** Reads the tenant's audit log, and the history of its tasks. Safe for use by several threads. */
public final class ActivityService {
  private final Surroundings surroundings;

  public ActivityService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The entries that fit, without those of projects that the user may not see. */
  public Page<ActivityEntry> list(
      TenantContext context, ActivityFilter filter, PageRequest<ActivitySort> request) {
    return surroundings.read(
        context,
        unit -> {
          Access access = unit.access();
          access.require(Permission.ACTIVITY_READ);
          return unit.activities().list(filter, request, access.viewer());
        });
  }

  /** The entries about one task, without those about its comments and time logs. */
  public Page<ActivityEntry> list(
      TenantContext context, TaskRef task, PageRequest<ActivitySort> request) {
    return surroundings.read(
        context,
        unit -> {
          Task found = TaskAccess.find(unit, task);
          ActivityFilter filter = ActivityFilter.all().entity(found.id().value());
          return unit.activities().list(filter, request, unit.access().viewer());
        });
  }
}
