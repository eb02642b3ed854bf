package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PoolConfigTest {
  private static final boolean EMBEDDED = true;

  @Test
  void hasADefaultForEverything() {
    PoolConfig pool = pool(Map.of(), EMBEDDED);
    assertThat(pool.connections()).isEqualTo(10);
    assertThat(pool.connectionsPerTenant()).isEmpty();
    assertThat(pool.tenantsPerConnection()).isEqualTo(500);
  }

  @Test
  void readsWhatIsGiven() {
    Map<Setting, String> flags =
        Map.of(
            Setting.DB_CONNECTIONS, "200",
            Setting.DB_CONNECTIONS_PER_TENANT, "200",
            Setting.DB_TENANTS_PER_CONNECTION, "1");
    PoolConfig pool = pool(flags, !EMBEDDED);
    assertThat(pool.connections()).isEqualTo(200);
    assertThat(pool.connectionsPerTenant()).hasValue(200);
    assertThat(pool.tenantsPerConnection()).isEqualTo(1);
  }

  @Test
  void leavesTheEmbeddedDatabaseSomeConnections() {
    Map<Setting, String> flags = Map.of(Setting.DB_CONNECTIONS, "51");
    assertThat(pool(flags, !EMBEDDED).connections()).isEqualTo(51);
    assertThatThrownBy(() -> pool(flags, EMBEDDED))
        .isInstanceOf(StartRefused.class)
        .hasMessage("--db-connections must be at most 50 without --db-url");
  }

  @Test
  void givesNoOrganizationMoreThanThereAre() {
    assertThatThrownBy(() -> pool(Map.of(Setting.DB_CONNECTIONS_PER_TENANT, "11"), EMBEDDED))
        .isInstanceOf(StartRefused.class)
        .hasMessage("--db-connections-per-tenant must be at most the 10 of --db-connections");
    assertThatThrownBy(() -> pool(Map.of(Setting.DB_TENANTS_PER_CONNECTION, "0"), EMBEDDED))
        .isInstanceOf(StartRefused.class)
        .hasMessage("--db-tenants-per-connection must be a number from 1 to 100000");
  }

  private static PoolConfig pool(Map<Setting, String> flags, boolean embedded) {
    return PoolConfig.of(new Settings(flags, Map.of()), embedded);
  }
}
