package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTest {
  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start(directory);
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @Test
  void losesNothingThatItAcknowledgedWhenItIsToldToStopUnderLoad() throws Exception {
    Office office;
    Load load;
    try (ServerProcess server = serve(5)) {
      URI address = server.awaitReady();
      ApiClient api = ApiClient.of(address);
      office = Office.in(api);
      load = Load.of(8, api.as(office.accessToken()), "WEB");
      try (load) {
        Eventually.holds("there is load", () -> load.created().size() >= 50);
        server.signal("TERM");
        Eventually.holds(
            "it is not ready, and serves all the same",
            () -> ServerProcess.status(address, "/health/ready") == 503);
        int created = load.created().size();
        Eventually.holds("it goes on", () -> load.created().size() > created);
        assertThat(server.awaitExit()).isZero();
      }
      assertThat(server.furtherOutput()).isEmpty();
      assertThat(server.errors()).isEmpty();
    }
    assertThat(load.refused()).extracting(Answer::status).isSubsetOf(503);
    try (ServerProcess server = serve(0)) {
      ApiClient api = ApiClient.of(server.awaitReady()).as(office.accessToken());
      assertThat(load.created())
          .allSatisfy(id -> api.get("/api/v1/tasks/" + id).expect(200))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void tellsItsClientsToComeOnAnotherConnectionWhileItLeaves() throws Exception {
    try (ServerProcess server = serve(5)) {
      ApiClient api = ApiClient.of(server.awaitReady());
      assertThat(api.get("/health/live").header("Connection")).isEmpty();
      server.signal("TERM");
      Eventually.holds(
          "it says close", () -> api.get("/health/live").header("Connection").equals("close"));
      assertThat(server.awaitExit()).isZero();
    }
  }

  private static ServerProcess serve(int pause) throws IOException {
    return ServerProcess.serve(
        Map.of(
            "TASKERI_DB_URL", postgres.url(),
            "TASKERI_DB_PASSWORD", postgres.password().reveal(),
            "TASKERI_JWT_SECRET", "0123456789abcdef0123456789abcdef",
            "TASKERI_SHUTDOWN_PAUSE", String.valueOf(pause)),
        "--port=0");
  }
}
