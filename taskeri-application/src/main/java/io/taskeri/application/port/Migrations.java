package io.taskeri.application.port;

import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrationAttempt;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.migration.Patience;
import io.taskeri.domain.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What tenants consist of, where that changes from one version of the program to the next. Each
 * call is a transaction of its own, or several; safe for use by several threads and programs.
 */
public interface Migrations {
  /** Who lacks something, by their slugs; the tenants themselves are not touched. */
  List<BehindTenant> behind();

  /** What one tenant lacks, as statements, or as a comment that says why it cannot be told. */
  List<String> missing(TenantId tenant);

  /**
   * Brings one tenant up to date, or leaves it as it was. Killed at any moment it can be called
   * again.
   *
   * @throws io.taskeri.domain.error.Unavailable when the directory itself is away
   */
  MigrationAttempt migrate(TenantId tenant, Patience patience);

  /** Keeps why a tenant could not be brought up to date, until it is. */
  void fail(TenantId tenant, String reason, Instant now);

  /** Notes down that somebody begins to work on so many tenants. */
  void begin(UUID run, int tenants, Instant now);

  /** Notes down how it ended; a run without an end was killed. */
  void end(UUID run, MigrationReport report, Instant now);
}
