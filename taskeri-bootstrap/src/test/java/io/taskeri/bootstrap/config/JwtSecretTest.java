package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtSecretTest {
  @TempDir Path directory;

  @Test
  void isMadeOnceAndKeptForItsOwnerAlone() throws Exception {
    Secret first = JwtSecret.of(config(Map.of()));
    assertThat(first.bytes()).hasSizeGreaterThanOrEqualTo(32);
    assertThat(JwtSecret.of(config(Map.of())).reveal()).isEqualTo(first.reveal());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    assertThat(directory)
        .isDirectoryContaining("glob:**/jwt-secret")
        .isDirectoryNotContaining("glob:**/.secret*");
  }

  @Test
  void differsFromServerToServer() throws Exception {
    Secret first = JwtSecret.of(config(Map.of()));
    Files.delete(file());
    assertThat(JwtSecret.of(config(Map.of())).reveal()).isNotEqualTo(first.reveal());
  }

  @Test
  void isTheOperatorsWhereHeGivesOne() throws Exception {
    String given = "given-by-the-operator-in-32-bytes";
    assertThat(JwtSecret.of(config(Map.of("TASKERI_JWT_SECRET", given))).reveal()).isEqualTo(given);
    assertThat(file()).doesNotExist();
  }

  @Test
  void isRefusedWhenSomebodyShortenedTheFile() throws Exception {
    Files.writeString(file(), "short\n");
    assertThatThrownBy(() -> JwtSecret.of(config(Map.of())))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("at least 32 bytes")
        .hasMessageNotContaining("short\n");
  }

  private Path file() {
    return directory.resolve("jwt-secret");
  }

  private ServerConfig config(Map<String, String> environment) {
    return ServerConfig.from(
        new Settings(Map.of(Setting.DATA_DIR, directory.toString()), environment));
  }
}
