package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers behind a load balancer, of which one after the other makes room for a new one. */
class RollingRestartTest {
  @TempDir Path directory;

  @Test
  void failsNoRequest() throws Exception {
    Assumptions.assumeTrue(LoadBalancer.isInstalled(), "HAProxy is not installed");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
        ServerProcess a = serve(postgres);
        ServerProcess b = serve(postgres);
        LoadBalancer balancer = LoadBalancer.before(a.awaitReady(), b.awaitReady(), directory)) {
      Eventually.holds("both take part", () -> takePart(balancer, "a", "b"));
      ApiClient api = ApiClient.of(balancer.address());
      Office office = Office.in(api);
      Load load = Load.of(4, api.as(office.accessToken()), "WEB");
      try (ServerProcess c = serve(postgres);
          ServerProcess d = serve(postgres)) {
        try (load) {
          balancer.put("c", c.awaitReady());
          Eventually.holds("the first new one takes part", () -> takePart(balancer, "c"));
          stop(a, load);
          balancer.put("a", d.awaitReady());
          Eventually.holds("the second new one takes part", () -> takePart(balancer, "a", "c"));
          stop(b, load);
        }
      }
      assertThat(load.refused()).isEmpty();
      assertThat(load.cutOff()).isEmpty();
    }
  }

  private static void stop(ServerProcess server, Load load) throws Exception {
    int before = load.created().size();
    server.signal("TERM");
    assertThat(server.awaitExit()).isZero();
    int after = load.created().size();
    assertThat(after).isGreaterThan(before);
    Eventually.holds("the load goes on", () -> load.created().size() > after);
  }

  /** Asked of what has just begun to listen, which may not yet do so. */
  private static boolean takePart(LoadBalancer balancer, String... names) {
    try {
      for (String name : names) {
        if (!balancer.isUp(name)) {
          return false;
        }
      }
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static ServerProcess serve(EmbeddedPostgres postgres) throws IOException {
    return ServerProcess.serve(
        Map.of(
            "TASKERI_DB_URL",
            postgres.url(),
            "TASKERI_DB_PASSWORD",
            postgres.password().reveal(),
            "TASKERI_JWT_SECRET",
            "0123456789abcdef0123456789abcdef",
            "TASKERI_SHUTDOWN_PAUSE",
            "3"),
        "--port=0");
  }
}
