package io.taskeri.application.port;

import io.taskeri.domain.tenant.Tenant;

/** The tenant's own row of the directory. */
public interface SettingsRepository {
  /** The tenant, held until the end of the transaction. */
  Tenant lock();

  /**
   * Keeps the changed tenant.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile, or the slug is taken
   */
  void save(Tenant tenant);
}
