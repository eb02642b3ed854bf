package io.taskeri.application.tenant;

import io.taskeri.application.patch.Patch;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantLimits;
import java.time.Instant;

/**
 * How much an organization may have from now on; cleared is no limit.
 *
 * @param users active users
 * @param projects projects that are not archived
 */
public record LimitTenant(Patch<Integer> users, Patch<Integer> projects) {
  /** As much as before, to begin with. */
  public static LimitTenant nothing() {
    return new LimitTenant(Patch.keep(), Patch.keep());
  }

  /** The same with at most so many users. */
  public LimitTenant users(int most) {
    return new LimitTenant(Patch.set(most), projects);
  }

  /** The same with at most so many projects. */
  public LimitTenant projects(int most) {
    return new LimitTenant(users, Patch.set(most));
  }

  Tenant applyTo(Tenant current, Instant now) {
    TenantLimits limits = current.limits();
    return current.limit(
        new TenantLimits(users.applyTo(limits.users()), projects.applyTo(limits.projects())), now);
  }
}
