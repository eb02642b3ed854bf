package io.taskeri.bootstrap.config;

import java.util.OptionalInt;

/**
 * How the connections to the database are shared out.
 *
 * @param connections how many there are at the most
 * @param connectionsPerTenant how many of them one organization may use at once; empty for the
 *     usual share
 * @param tenantsPerConnection after how many organizations a connection is replaced
 */
public record PoolConfig(
    int connections, OptionalInt connectionsPerTenant, int tenantsPerConnection) {

  private static final int MOST_CONNECTIONS = 1_000;

  /** The embedded database allows 64, of which some are for whoever looks after it. */
  private static final int MOST_EMBEDDED = 50;

  private static final int MOST_TENANTS = 100_000;

  static PoolConfig of(Settings settings, boolean embedded) {
    int connections =
        settings.number(Setting.DB_CONNECTIONS, 1, embedded ? MOST_EMBEDDED : MOST_CONNECTIONS);
    return new PoolConfig(
        connections,
        perTenant(settings, connections),
        settings.number(Setting.DB_TENANTS_PER_CONNECTION, 1, MOST_TENANTS));
  }

  private static OptionalInt perTenant(Settings settings, int connections) {
    Setting setting = Setting.DB_CONNECTIONS_PER_TENANT;
    return settings
        .given(setting)
        .map(it -> OptionalInt.of(settings.number(setting, it, 1, connections)))
        .orElse(OptionalInt.empty());
  }
}
