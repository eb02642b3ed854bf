package io.taskeri.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.bootstrap.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunningPostgresTest {
  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start(directory);
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @ParameterizedTest
  @CsvSource({
    "server_version, 18.6",
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "client_connection_check_interval, 1s",
    "max_connections, 64",
    "max_locks_per_transaction, 256",
    "listen_addresses, 127.0.0.1",
    "unix_socket_directories, ''",
    "server_encoding, UTF8",
    "log_timezone, UTC"
  })
  void runsWithTheSettingsThatItPromises(String setting, String value) throws Exception {
    assertThat(Sql.query(postgres, "show " + setting)).isEqualTo(value);
  }

  @Test
  void sortsTextByCodePointWhateverTheMachine() throws Exception {
    String locale =
        "select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()";
    assertThat(Sql.query(postgres, locale)).isEqualTo("b C.UTF-8");
  }

  @Test
  void recoversWithoutSyncingFileByFileOnLinux() throws Exception {
    Assumptions.assumeTrue(Platform.current().isLinux(), "syncfs is a call of Linux");
    assertThat(Sql.query(postgres, "show recovery_init_sync_method")).isEqualTo("syncfs");
  }

  @Test
  void letsNobodyInWithoutItsPassword() {
    assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guess"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    assertThat(postgres.password().reveal()).hasSizeGreaterThan(40);
  }

  @Test
  void keepsDataAndPasswordFromOtherUsers() throws Exception {
    assertThat(permissions("postgres")).isEqualTo("rwx------");
    assertThat(permissions("postgres/password")).isEqualTo("rw-------");
  }

  @Test
  void refusesADirectoryThatIsInUse() throws Exception {
    assertThatThrownBy(() -> EmbeddedPostgres.start(directory))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("in use by another running Taskeri");
    assertThat(Sql.query(postgres, "select 'still served'")).isEqualTo("still served");
  }

  private static String permissions(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file)));
  }
}
