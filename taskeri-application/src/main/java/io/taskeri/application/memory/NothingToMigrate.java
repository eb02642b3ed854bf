package io.taskeri.application.memory;

import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrationAttempt;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.Migrations;
import io.taskeri.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** In memory no tenant is older than the program. */
final class NothingToMigrate implements Migrations {
  @Override
  public List<BehindTenant> behind() {
    return List.of();
  }

  @Override
  public List<String> missing(TenantId tenant) {
    return List.of();
  }

  @Override
  public MigrationAttempt migrate(TenantId tenant, Patience patience) {
    return MigrationAttempt.current();
  }

  @Override
  public void fail(TenantId tenant, String reason, Instant now) {
    // no attempt fails
  }

  @Override
  public void begin(UUID run, int tenants, Instant now) {
    // no run has anything to do
  }

  @Override
  public void end(UUID run, MigrationReport report, Instant now) {
    // no run has anything to do
  }
}
