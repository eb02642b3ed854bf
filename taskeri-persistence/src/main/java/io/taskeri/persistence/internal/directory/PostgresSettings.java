package io.taskeri.persistence.internal.directory;

import io.taskeri.application.port.SettingsRepository;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import org.hibernate.StatelessSession;

/** One tenant's own row of the directory. */
public record PostgresSettings(StatelessSession session, TenantId tenant)
    implements SettingsRepository {
  @Override
  public Tenant lock() {
    return new PostgresTenants(session)
        .lock(tenant)
        .orElseThrow(() -> new NotFound("tenant")); // deleted since the transaction began
  }

  @Override
  public void save(Tenant changed) {
    new PostgresTenants(session).save(changed);
  }
}
