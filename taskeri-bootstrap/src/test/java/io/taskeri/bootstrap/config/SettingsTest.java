package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path directory;

  @Test
  void prefersFlagThenEnvironmentThenFileThenDefault() throws IOException {
    Path file = file("host=file\nport=3\ndb-user=file\n");
    Settings settings =
        new Settings(
            Map.of(Setting.CONFIG, file.toString(), Setting.HOST, "flag"),
            Map.of("TASKERI_HOST", "environment", "TASKERI_PORT", "2"));
    assertHolds(settings, Setting.HOST, "flag", Source.FLAG);
    assertHolds(settings, Setting.PORT, "2", Source.ENVIRONMENT);
    assertHolds(settings, Setting.DB_USER, "file", Source.FILE);
    assertHolds(settings, Setting.DATA_DIR, "./taskeri-data", Source.DEFAULT);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void findsTheFileByTheEnvironmentToo() throws IOException {
    Settings settings = withFile(file("port = 3\n"));
    assertHolds(settings, Setting.PORT, "3", Source.FILE);
  }

  @Test
  void takesAKeyWithoutAValueAsUnset() throws IOException {
    assertHolds(withFile(file("port=\n")), Setting.PORT, "8080", Source.DEFAULT);
  }

  @Test
  void refusesAKeyThatIsNoSettingAndNamesTheNearest() throws IOException {
    Path file = file("db-ulr=x\n");
    assertRefused(file).hasMessage("db-ulr in %s is no setting; did you mean db-url?", file);
    Path other = file("config=x\n");
    assertRefused(other).hasMessage("config in %s is no setting", other);
  }

  @Test
  void refusesAKeyThatStandsTwice() throws IOException {
    Path file = file("port=1\nhost=x\nport=1\n");
    assertRefused(file).hasMessage("port stands twice in %s: remove one of the two", file);
  }

  @Test
  void readsNoMoreOfAFileThanSettingsAndSecretsNeed() throws IOException {
    assertRefused(Path.of("/dev/zero"))
        .hasMessage(
            "TASKERI_CONFIG names a file that is too large for settings, more than 1024 KiB:"
                + " /dev/zero");
    Path file = file("db-password-file=/dev/zero\n");
    assertRefused(file)
        .hasMessage(
            "db-password-file in %s names a file that is too large for a secret, more than 64 KiB:"
                + " /dev/zero",
            file);
  }

  @Test
  void repeatsOnlyTheBeginningOfWhatIsNoKey() throws IOException {
    Path file = file("x".repeat(1_000_000));
    assertRefused(file).hasMessage("x".repeat(60) + "… in %s is no setting", file);
  }

  @Test
  void namesTheFileWhereTheMistakeStandsThere() throws IOException {
    Path file = file("port=x\n");
    assertThatThrownBy(() -> ServerConfig.from(withFile(file)))
        .hasMessage("port in %s must be a number from 0 to 65535", file);
  }

  @Test
  void readsASecretFromTheFileThatTheEnvironmentNames() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "hunter2\n");
    Settings settings =
        new Settings(Map.of(), Map.of("TASKERI_DB_PASSWORD_FILE", secret.toString()));
    assertHolds(settings, Setting.DB_PASSWORD, "hunter2", Source.ENVIRONMENT);
  }

  @Test
  void readsASecretFromTheFileThatTheFileNames() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "hunter2\n");
    Settings settings = withFile(file("db-password-file=" + secret));
    assertHolds(settings, Setting.DB_PASSWORD, "hunter2", Source.FILE);
    assertThat(settings.warnings()).isEmpty();
  }

  @Test
  void refusesASecretThatStandsInTwoPlacesOfOneKind() throws IOException {
    Map<String, String> environment =
        Map.of("TASKERI_DB_PASSWORD", "x", "TASKERI_DB_PASSWORD_FILE", "y");
    assertThatThrownBy(() -> new Settings(Map.of(), environment))
        .hasMessage("TASKERI_DB_PASSWORD and TASKERI_DB_PASSWORD_FILE are both set: unset one");
    Path file = file("db-password=x\ndb-password-file=y\n");
    assertRefused(file)
        .hasMessage("db-password and db-password-file both stand in %s: remove one", file);
  }

  @Test
  void refusesASecretFileThatIsMissingOrEmpty() throws IOException {
    assertThatThrownBy(
            () -> new Settings(Map.of(), Map.of("TASKERI_JWT_SECRET_FILE", "/no/such/file")))
        .hasMessage("TASKERI_JWT_SECRET_FILE names a file that cannot be read: /no/such/file");
    Path empty = Files.writeString(directory.resolve("empty"), "\n");
    Path file = file("jwt-secret-file=" + empty);
    assertRefused(file)
        .hasMessage("jwt-secret-file in %s names a file that is empty: %s", file, empty);
  }

  @Test
  void warnsOfAFileWithASecretThatOthersMayRead() throws IOException {
    Path file = file("db-password=hunter2\n");
    assertThat(withFile(file).warnings()).isEmpty();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(withFile(file).warnings())
        .containsExactly(file + " holds a secret and others may read it: run chmod 600 " + file);
    Files.writeString(file, "port=1\n");
    assertThat(withFile(file).warnings()).isEmpty();
    Files.writeString(file, "db-url=jdbc:postgresql://db/x?password=hunter2\n");
    assertThat(withFile(file).warnings()).hasSize(1);
  }

  private Path file(String content) throws IOException {
    Path file = Files.createTempFile(directory, "taskeri", ".properties");
    return Files.writeString(file, content);
  }

  private static Settings withFile(Path file) {
    return new Settings(Map.of(), Map.of("TASKERI_CONFIG", file.toString()));
  }

  private static void assertHolds(Settings settings, Setting setting, String value, Source source) {
    assertThat(settings.find(setting)).hasValue(value);
    assertThat(settings.source(setting)).isEqualTo(source);
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(Path file) {
    return assertThatThrownBy(() -> withFile(file)).isInstanceOf(StartRefused.class);
  }
}
