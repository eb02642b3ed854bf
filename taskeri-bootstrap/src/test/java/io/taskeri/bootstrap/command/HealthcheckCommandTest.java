package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthcheckCommandTest {
  private final AtomicInteger status = new AtomicInteger(200);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", it -> it.sendResponseHeaders(404, -1));
    server.createContext("/health/ready", it -> it.sendResponseHeaders(status.get(), -1));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "localhost"})
  void isWellWhenTheServerIsReady(String host) {
    CommandRun run = check(host);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("Taskeri is ready at http://");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void failsWhileTheServerIsNotReady() {
    status.set(503);
    CommandRun run = check("127.0.0.1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("is not ready: it answers 503");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void failsWhereNobodyListens() {
    int port = server.getAddress().getPort();
    server.stop(0);
    CommandRun run = CommandRun.of(Map.of(), "healthcheck", "--port=" + port);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("http://127.0.0.1:" + port + " does not answer");
  }

  @Test
  void demandsAPortThatIsKnown() {
    CommandRun run = CommandRun.of(Map.of("TASKERI_PORT", "0"), "healthcheck");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--port must be the one that the server listens on");
  }

  private CommandRun check(String host) {
    return CommandRun.of(
        Map.of("TASKERI_DB_URL", "jdbc:postgresql://db/taskeri"),
        "healthcheck",
        "--host=" + host,
        "--port=" + server.getAddress().getPort());
  }
}
