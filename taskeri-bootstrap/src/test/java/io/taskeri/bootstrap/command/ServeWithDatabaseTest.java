package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeWithDatabaseTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

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
  void servesFromTheDatabaseThatItIsGiven() throws Exception {
    try (ServerProcess server = serve(postgres.url(), postgres.password().reveal(), 0)) {
      assertThat(ServerProcess.status(server.awaitReady(), "/health/ready")).isEqualTo(200);
    }
  }

  @Test
  void isAliveButNotReadyUntilTheDatabaseIsThere() throws Exception {
    int databasePort = Relay.deadPort();
    int port = Relay.deadPort();
    URI address = URI.create("http://127.0.0.1:" + port);
    String url = "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres";
    try (ServerProcess server = serve(url, postgres.password().reveal(), port)) {
      awaitAlive(address);
      assertThat(ServerProcess.status(address, "/health/ready")).isEqualTo(503);
      Eventually.holds("it says that it waits", () -> !server.errors().isEmpty());
      int living = URI.create(postgres.url().substring("jdbc:".length())).getPort();
      try (Relay relay = new Relay(databasePort, living)) {
        assertThat(server.awaitReady()).isEqualTo(address);
        assertThat(ServerProcess.status(address, "/health/ready")).isEqualTo(200);
        assertThat(relay).isNotNull();
      }
      assertThat(server.errors())
          .singleElement()
          .asString()
          .contains("The database cannot be reached yet, waiting for it");
    }
  }

  @Test
  void endsInOrderWhileItWaits() throws Exception {
    int port = Relay.deadPort();
    String url = "jdbc:postgresql://127.0.0.1:" + Relay.deadPort() + "/postgres";
    try (ServerProcess server = serve(url, "any", port)) {
      awaitAlive(URI.create("http://127.0.0.1:" + port));
      server.signal("TERM");
      assertThat(server.awaitExit()).isZero();
      assertThat(server.furtherOutput()).isEmpty();
    }
  }

  @Test
  void complainsInOneLineAboutAWrongPassword() throws Exception {
    try (ServerProcess server = serve(postgres.url(), "planted-password", 0)) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.errors())
          .singleElement()
          .asString()
          .startsWith("taskeri: the database refuses the server: ")
          .contains("password authentication failed")
          .doesNotContain("planted-password");
    }
  }

  @Test
  void complainsInOneLineAboutAMissingDatabase() throws Exception {
    String url = postgres.url().replaceAll("/postgres$", "/missing");
    try (ServerProcess server = serve(url, postgres.password().reveal(), 0)) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.errors())
          .singleElement()
          .asString()
          .contains("database \"missing\" does not exist");
    }
  }

  @Test
  void complainsInOneLineAboutAPortInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerProcess server =
            serve(postgres.url(), postgres.password().reveal(), taken.getLocalPort())) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.errors())
          .containsExactly(
              "taskeri: cannot listen on 127.0.0.1:%d: Address already in use"
                  .formatted(taken.getLocalPort()));
    }
  }

  private static ServerProcess serve(String url, String password, int port) throws IOException {
    return ServerProcess.serve(
        Map.of("TASKERI_DB_PASSWORD", password, "TASKERI_JWT_SECRET", KEY),
        "--port=" + port,
        "--db-url=" + url);
  }

  private static void awaitAlive(URI address) throws Exception {
    Eventually.holds("the server is alive", () -> isAlive(address));
  }

  private static boolean isAlive(URI address) throws Exception {
    try {
      return ServerProcess.status(address, "/health/live") == 200;
    } catch (ConnectException notYet) {
      return false;
    }
  }
}
