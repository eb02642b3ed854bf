package io.taskeri.application.memory;

import io.taskeri.application.port.SettingsRepository;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import java.util.Objects;

/** One tenant's own row of the directory. */
record InMemorySettings(Directory directory, TenantId tenant) implements SettingsRepository {
  @Override
  public Tenant lock() {
    return Objects.requireNonNull(directory.tenants().get(tenant));
  }

  @Override
  public void save(Tenant changed) {
    new InMemoryDirectoryUnit(directory).save(changed);
  }
}
