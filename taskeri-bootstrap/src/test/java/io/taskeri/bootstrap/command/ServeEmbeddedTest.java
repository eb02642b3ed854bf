package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServeEmbeddedTest {
  @TempDir static Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"TERM", "INT"})
  void saysWhenItIsReadyAndEndsInOrderWhenAsked(String signal) throws Exception {
    try (ServerProcess server = serve()) {
      URI address = server.awaitReady();
      assertThat(address.getPort()).isPositive();
      assertThat(ServerProcess.status(address, "/health/live")).isEqualTo(200);
      assertThat(ServerProcess.status(address, "/health/ready")).isEqualTo(200);
      server.signal(signal);
      assertThat(server.awaitExit()).isZero();
      assertThat(server.furtherOutput()).isEmpty();
      assertThat(server.errors()).isEmpty();
    }
    assertThat(directory.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void startsAgainAfterItWasKilledWithTheSameSecret() throws Exception {
    String secret;
    try (ServerProcess server = serve()) {
      server.awaitReady();
      secret = Files.readString(directory.resolve("jwt-secret"));
      server.signal("KILL");
      assertThat(server.awaitExit()).isEqualTo(137);
    }
    try (ServerProcess server = serve()) {
      server.awaitReady();
      assertThat(directory.resolve("jwt-secret")).hasContent(secret);
    }
  }

  @Test
  void leavesADataDirectoryInUseAlone() throws Exception {
    try (ServerProcess first = serve();
        ServerProcess second = afterReady(first)) {
      assertThat(second.awaitExit()).isEqualTo(2);
      assertThat(second.errors())
          .singleElement()
          .asString()
          .startsWith("taskeri: The data directory ")
          .endsWith(" is in use by another running Taskeri");
      assertThat(first.isAlive()).isTrue();
    }
  }

  @Test
  void complainsInOneLineAboutADataDirectoryThatIsAFile() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    try (ServerProcess server = ServerProcess.serve(Map.of(), "--port=0", "--data-dir=" + file)) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.errors())
          .singleElement()
          .asString()
          .startsWith("taskeri: cannot use the data directory: ");
    }
  }

  @Test
  void complainsInOneLineWhereRootCannotLowerItself() throws Exception {
    Assumptions.assumeTrue(new UnixSystem().getUid() == 0, "needs root");
    Path data = directory.resolve("refused");
    try (ServerProcess server =
        ServerProcess.serve(
            Map.of("PATH", directory.toString()), "--port=0", "--data-dir=" + data)) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.errors())
          .singleElement()
          .asString()
          .startsWith("taskeri: The embedded PostgreSQL cannot run here")
          .contains("start Taskeri as an ordinary user, or name a database by --db-url");
    }
    assertThat(data).isDirectoryNotContaining("glob:**/.postgres-draft-*");
  }

  private static ServerProcess afterReady(ServerProcess first) throws IOException {
    first.awaitReady();
    return serve();
  }

  private static ServerProcess serve() throws IOException {
    return ServerProcess.serve(Map.of(), "--port=0", "--data-dir=" + directory);
  }
}
