package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers behind a load balancer, of which one after the other is started anew; more often with
 * {@code -Drounds=…}.
 */
class RollingRestartTest {
  private static final int ROUNDS = Integer.getInteger("rounds", 1);

  @TempDir Path directory;
  private final Map<String, ServerProcess> servers = new HashMap<>();

  @BeforeEach
  void needLoadBalancer() {
    Assumptions.assumeTrue(
        LoadBalancer.isInstalled(), "HAProxy is not installed: no rolling restart is tried");
  }

  @Test
  void failsNoRequest() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      try (LoadBalancer balancer =
          LoadBalancer.before(start("a", postgres), start("b", postgres), directory)) {
        balancer.awaitUp("a");
        balancer.awaitUp("b");
        ApiClient api = ApiClient.of(balancer.address());
        Load load = Load.of(4, api.as(Office.in(api).accessToken()), "WEB");
        try (load) {
          for (int round = 0; round < ROUNDS; round++) {
            for (String name : List.of("a", "b")) {
              stop(name, load);
              balancer.move(name, start(name, postgres));
              balancer.awaitUp(name);
              awaitMore(load);
            }
          }
        }
        assertThat(load.refused()).isEmpty();
        assertThat(load.cutOff()).isEmpty();
      } finally {
        for (ServerProcess server : servers.values()) {
          server.close();
        }
      }
    }
  }

  private void stop(String name, Load load) throws Exception {
    try (ServerProcess server = servers.remove(name)) {
      server.signal("TERM");
      assertThat(server.awaitExit()).isZero();
      assertThat(server.errors()).isEmpty();
    }
    awaitMore(load);
  }

  private static void awaitMore(Load load) throws Exception {
    int before = load.created().size();
    Eventually.holds("the load goes on", () -> load.created().size() > before + 20);
  }

  private URI start(String name, EmbeddedPostgres postgres) throws IOException {
    ServerProcess server =
        ServerProcess.serve(
            Map.of(
                "TASKERI_DB_URL",
                postgres.url(),
                "TASKERI_DB_PASSWORD",
                postgres.password().reveal(),
                "TASKERI_JWT_SECRET",
                "0123456789abcdef0123456789abcdef",
                // A check by the balancer takes long on a busy machine
                "TASKERI_SHUTDOWN_PAUSE",
                "5"),
            "--port=0");
    servers.put(name, server);
    return server.awaitReady();
  }
}
