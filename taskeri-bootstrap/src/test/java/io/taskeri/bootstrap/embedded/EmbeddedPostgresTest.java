package io.taskeri.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each folder that JUnit makes is closed to others, so as root these tests run behind a wall. */
class EmbeddedPostgresTest {
  @TempDir Path directory;

  @Test
  void keepsItsDataOverARestartBesideOtherFiles() throws Exception {
    Files.writeString(directory.resolve("notes.txt"), "mine");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      Sql.execute(postgres, "create table kept(value text); insert into kept values ('here')");
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(Sql.query(postgres, "select value from kept")).isEqualTo("here");
    }
    assertThat(directory.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void isGoneWhenItIsClosed() throws Exception {
    EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
    URI address = URI.create(postgres.url().substring("jdbc:".length()));
    Sql.execute(postgres, "select 1");
    postgres.close();
    try (Socket socket = new Socket()) {
      assertThatThrownBy(
              () -> socket.connect(new InetSocketAddress(address.getHost(), address.getPort())))
          .isInstanceOf(IOException.class);
    }
    assertThat(directory.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void refusesTheDataOfAnotherMajorVersionAndNamesTheWayOut() throws Exception {
    Path version = directory.resolve("postgres/cluster/PG_VERSION");
    Files.createDirectories(version.getParent());
    Files.writeString(version, "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PostgreSQL 17")
        .hasMessageContaining("export all tenants with the Taskeri that made it");
    assertThat(version).hasContent("17\n");
  }

  @Test
  void refusesAFolderThatItDidNotMake() throws Exception {
    Path foreign = Files.createDirectories(directory.resolve("postgres")).resolve("dump.sql");
    Files.writeString(foreign, "select 1");
    assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("was not made by Taskeri");
    assertThat(foreign).hasContent("select 1");
  }

  @Test
  void clearsAwayWhatInterruptedStartsLeft() throws Exception {
    Path cluster = directory.resolve(".postgres-draft-1/cluster");
    Files.createDirectories(cluster);
    Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
    Path binaries = directory.resolve("postgres-binaries");
    Files.createDirectories(binaries);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      assertThat(Sql.query(postgres, "select 'ready'")).isEqualTo("ready");
    }
    assertThat(directory).isDirectoryNotContaining("glob:**/.postgres-draft-*");
  }

  @Test
  void livesBelowAPathWithBlanksAndQuotes() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("it's a folder"))) {
      assertThat(Sql.query(postgres, "select 'fine'")).isEqualTo("fine");
    }
  }

  @Test
  void refusesAPathThatAShellWouldExpand() {
    assertThatThrownBy(() -> EmbeddedPostgres.start(directory.resolve("$HOME")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("must not hold");
  }
}
