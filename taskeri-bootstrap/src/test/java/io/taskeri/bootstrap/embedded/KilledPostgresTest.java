package io.taskeri.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, and whenever: the next start needs no repair. */
class KilledPostgresTest {
  @TempDir Path directory;

  @Test
  void isStoppedByItsGuardWhenTheServerIsKilled() throws Exception {
    try (SeparateServer server = SeparateServer.launch(directory)) {
      ProcessHandle postmaster = server.awaitReady().postmaster();
      server.kill();
      Eventually.holds("PostgreSQL is gone", () -> !postmaster.isAlive());
    }
    assertThatDataIsThere();
  }

  @Test
  void isReplacedAtTheNextStartWhenItOutlivedServerAndGuard() throws Exception {
    try (SeparateServer server = SeparateServer.launch(directory)) {
      ProcessHandle postmaster = server.awaitReady().postmaster();
      server.killWithItsGuard();
      assertThat(postmaster.isAlive()).isTrue();
      assertThatDataIsThere();
      Eventually.holds("the old one is gone", () -> !postmaster.isAlive());
    }
  }

  @Test
  void recoversWhenEverythingIsKilledAtOnce() throws Exception {
    try (SeparateServer server = SeparateServer.launch(directory)) {
      ProcessHandle postmaster = server.awaitReady().postmaster();
      server.killWithItsGuard();
      postmaster.destroyForcibly();
      assertThatDataIsThere();
    }
  }

  @Test
  void startsAfreshWhenItsFirstStartWasCutShort() throws Exception {
    try (SeparateServer server = SeparateServer.launch(directory)) {
      Eventually.holds("initdb is at work", this::isInitializing);
      server.kill();
    }
    assertThat(directory.resolve("postgres")).doesNotExist();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(Sql.query(postgres, "select 'ready'")).isEqualTo("ready");
    }
  }

  @Test
  void sparesAStrangerThatWasGivenItsProcessNumber() throws Exception {
    EmbeddedPostgres.start(directory).close();
    Path folder = directory.toRealPath().resolve("postgres");
    Account account = Account.ownerOf(folder, Binaries.unpackedIn(binaries()));
    Process stranger = new ProcessBuilder(account.command(Path.of("/bin/sleep"), "600")).start();
    try {
      Path pidFile = folder.resolve("cluster/postmaster.pid");
      Files.writeString(pidFile, stranger.pid() + "\n" + pidFile.getParent() + "\n1\n1\n");
      Files.setOwner(pidFile, Files.getOwner(folder));
      Eventually.holds(
          "the stranger runs",
          () -> stranger.info().commandLine().orElse("").contains("sleep 600"));
      try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
        assertThat(Sql.query(postgres, "select 'ready'")).isEqualTo("ready");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  private boolean isInitializing() throws IOException {
    try (var drafts = Files.newDirectoryStream(directory, ".postgres-draft-*")) {
      for (Path draft : drafts) {
        if (Files.exists(draft.resolve("cluster/base/1"))) {
          return true;
        }
      }
    }
    return false;
  }

  private void assertThatDataIsThere() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(Sql.query(postgres, "select value from kept")).isEqualTo("here");
    }
  }

  private Path binaries() throws IOException {
    return directory.toRealPath().resolve("postgres-binaries");
  }
}
