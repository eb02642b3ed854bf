package io.taskeri.application.migration;

import java.util.List;

/**
 * What is to be done for all tenants of one version.
 *
 * @param version what they have
 * @param tenants those that have it
 * @param statements what one of them lacks, in order
 */
public record MigrationPlan(String version, List<BehindTenant> tenants, List<String> statements) {
  public MigrationPlan {
    tenants = List.copyOf(tenants);
    statements = List.copyOf(statements);
  }
}
