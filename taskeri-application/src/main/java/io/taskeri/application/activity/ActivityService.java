package io.taskeri.application.activity;

import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.TaskAccess;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.tenant.TenantContext;
import java.util.List;
import java.util.Objects;

/**
 * Reads the tenant's audit log, and the history of its tasks, and notes what no other use case
 * does. Safe for use by several threads.
 */
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

  /**
   * Notes that the caller took a whole list away.
   *
   * @param list what it is called, such as {@code tasks}
   */
  public void exported(TenantContext context, String list) {
    surroundings.change(
        context,
        change -> {
          Objects.requireNonNull(change.access()); // who may do nothing any more is refused
          change.changed(
              Subject.of(change.unit().tenant()), List.of(new FieldChange("export", null, list)));
          return change;
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
