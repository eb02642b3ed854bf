package io.taskeri.application.activity;

import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.tenant.TenantContext;

/** Reads the tenant's audit log. Safe for use by several threads. */
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
}
