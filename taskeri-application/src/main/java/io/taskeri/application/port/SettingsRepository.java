package io.taskeri.application.port;

import io.taskeri.domain.tenant.Tenant;

/** The tenant's own row of the directory. */
public interface SettingsRepository {
  /** The tenant, held until the end of the transaction. */
  Tenant lock();

  /**
   * Keeps the tenant with another name or other settings.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile
   */
  void save(Tenant tenant);
}
