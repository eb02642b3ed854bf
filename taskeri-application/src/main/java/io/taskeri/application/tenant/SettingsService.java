package io.taskeri.application.tenant;

import io.taskeri.application.Surroundings;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import java.util.OptionalLong;

/** The organization as its own people see and change it. Safe for use by several threads. */
public final class SettingsService {
  private final Surroundings surroundings;

  public SettingsService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The caller's organization. */
  public Tenant get(TenantContext context) {
    return surroundings.read(
        context,
        unit -> {
          unit.access();
          return unit.tenant();
        });
  }

  /**
   * Changes its name and settings, which take effect at once.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public Tenant change(TenantContext context, ChangeTenant command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          change.access().require(Permission.TENANT_UPDATE);
          Tenant tenant = change.unit().settings().lock();
          tenant.revision().require(expected);
          Tenant changed = command.applyTo(tenant, change.now());
          if (!changed.equals(tenant)) {
            change.unit().settings().save(changed);
            change.changed(Subject.of(changed), tenant.changesTo(changed));
          }
          return changed;
        });
  }
}
