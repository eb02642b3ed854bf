package io.taskeri.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import io.taskeri.bootstrap.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root cannot run PostgreSQL as himself; each way around that has a test. */
class PostgresAsRootTest {
  @TempDir Path directory;

  @BeforeEach
  void onlyAsRoot() {
    Assumptions.assumeTrue(new UnixSystem().getUid() == 0, "needs root");
    Assumptions.assumeTrue(Platform.current().isLinux(), "needs Linux");
  }

  @Test
  void lowersItselfWithoutAnyPowerInAnOpenFolder() throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(Sql.query(postgres, "select 1")).isEqualTo("1");
      assertThat(status("Uid")).isEqualTo("65534 65534 65534 65534");
      assertThat(status("Groups")).isEmpty();
      assertThat(status("CapEff")).isEqualTo("0000000000000000");
    }
  }

  @Test
  void keepsThePowerToPassClosedFoldersBehindOne() throws Exception {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("data"))) {
      assertThat(Sql.query(postgres, "select 1")).isEqualTo("1");
    }
    assertThat(Files.getAttribute(directory.resolve("data/postgres"), "unix:uid")).isEqualTo(65534);
  }

  @Test
  void servesAFolderOfItsOwnFromAUserNamespace() throws Exception {
    Assumptions.assumeTrue(canMakeUserNamespaces(), "needs user namespaces");
    EmbeddedPostgres.start(directory, List.of("root")).close();
    assertThat(Files.getAttribute(directory.resolve("postgres"), "unix:uid")).isEqualTo(0);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(Sql.query(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void takesTheUserNamespaceWhereNoProgramLowersIt() throws Exception {
    Assumptions.assumeTrue(canMakeUserNamespaces(), "needs user namespaces");
    Path programs = Files.createDirectory(directory.resolve("programs"));
    for (String program : List.of("unshare", "cat")) {
      Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
    }
    Path data = directory.resolve("data");
    try (SeparateServer server = SeparateServer.launch(data, programs.toString())) {
      ProcessHandle postmaster = server.awaitReady().postmaster();
      server.kill();
      Eventually.holds("PostgreSQL is gone", () -> !postmaster.isAlive());
    }
    assertThat(Files.getAttribute(data.resolve("postgres"), "unix:uid")).isEqualTo(0);
  }

  private boolean canMakeUserNamespaces() {
    return Program.run(directory, List.of("unshare", "--user", "true")).succeeded();
  }

  private String status(String name) throws IOException {
    String pid = Files.readAllLines(directory.resolve("postgres/cluster/postmaster.pid")).get(0);
    return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip().replace('\t', ' '))
        .findFirst()
        .orElseThrow();
  }
}
