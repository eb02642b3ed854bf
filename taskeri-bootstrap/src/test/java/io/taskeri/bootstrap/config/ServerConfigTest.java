package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.web.http.RateLimits;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void hasADefaultForEverything() {
    ServerConfig config = config(Map.of(), Map.of());
    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8080);
    assertThat(config.dataDirectory()).isEqualTo(Path.of("./taskeri-data"));
    assertThat(config.database()).isEmpty();
    assertThat(config.jwtSecret()).isEmpty();
    assertThat(config.migrate()).isFalse();
    assertThat(config.limits().throttles()).isEqualTo(ThrottleLimits.usual());
    assertThat(config.limits().rates()).isEqualTo(RateLimits.usual());
  }

  @Test
  void prefersTheEnvironmentToDefaultsAndFlagsToBoth() {
    Map<String, String> environment = Map.of("TASKERI_PORT", "1", "TASKERI_HOST", "::1");
    ServerConfig config = config(Map.of(Setting.PORT, "2"), environment);
    assertThat(config.port()).isEqualTo(2);
    assertThat(config.host()).isEqualTo("::1");
  }

  @Test
  void takesAnEmptyVariableAsUnset() {
    assertThat(config(Map.of(), Map.of("TASKERI_DB_URL", "", "TASKERI_PORT", " ")).port())
        .isEqualTo(8080);
  }

  @Test
  void readsADatabaseWithItsCredentials() {
    ServerConfig config =
        config(
            Map.of(Setting.DB_URL, "jdbc:postgresql://db/taskeri", Setting.DB_USER, "ada"),
            Map.of("TASKERI_DB_PASSWORD", "hunter2", "TASKERI_JWT_SECRET", KEY));
    DatabaseConfig database = config.database().orElseThrow();
    assertThat(database.url()).isEqualTo("jdbc:postgresql://db/taskeri");
    assertThat(database.user()).isEqualTo("ada");
    assertThat(database.password().reveal()).isEqualTo("hunter2");
    assertThat(config.jwtSecret().orElseThrow().bytes()).asString().isEqualTo(KEY);
  }

  @Test
  void showsNoSecretInItsText() {
    ServerConfig config =
        config(
            Map.of(Setting.DB_URL, "jdbc:postgresql://db/taskeri"),
            Map.of("TASKERI_DB_PASSWORD", "hunter2", "TASKERI_JWT_SECRET", KEY));
    assertThat(config.toString()).doesNotContain("hunter2", KEY);
    ServerConfig inUrl =
        config(
            Map.of(),
            Map.of(
                "TASKERI_DB_URL",
                "jdbc:postgresql://db/taskeri?password=hunter2",
                "TASKERI_JWT_SECRET",
                KEY));
    assertThat(inUrl.toString()).contains("jdbc:postgresql://db/taskeri").doesNotContain("hunter2");
  }

  @Test
  void countsTheBytesOfASecretAndNotItsCharacters() {
    assertThat(config(Map.of(), Map.of("TASKERI_JWT_SECRET", "ä".repeat(16))).jwtSecret())
        .isPresent();
    assertRefused(Map.of(), Map.of("TASKERI_JWT_SECRET", "a".repeat(31)))
        .hasMessage("TASKERI_JWT_SECRET must have at least 32 bytes");
  }

  @Test
  void opensTheOperatorsApiToNoWeakToken() {
    String token = "planted-operators-token-0123456789";
    ServerConfig config = config(Map.of(), Map.of("TASKERI_OPERATOR_TOKEN", token));
    assertThat(config.operator()).isPresent();
    assertThat(config.toString()).doesNotContain(token);
    assertThat(config(Map.of(), Map.of()).operator()).isEmpty();
    assertRefused(Map.of(), Map.of("TASKERI_OPERATOR_TOKEN", "a".repeat(31)))
        .hasMessageStartingWith("TASKERI_OPERATOR_TOKEN must have at least 32 characters");
  }

  @Test
  void knowsAnotherKeyWhileKeysAreRotated() {
    Map<String, String> both = Map.of("TASKERI_JWT_SECRET", KEY, "TASKERI_OTHER_JWT_SECRET", KEY);
    assertRefused(Map.of(), both)
        .hasMessage("TASKERI_OTHER_JWT_SECRET must be another key than TASKERI_JWT_SECRET");
    assertRefused(Map.of(), Map.of("TASKERI_OTHER_JWT_SECRET", "a".repeat(31)))
        .hasMessage("TASKERI_OTHER_JWT_SECRET must have at least 32 bytes");
    assertThat(config(Map.of(), Map.of("TASKERI_OTHER_JWT_SECRET", KEY)).otherJwtSecret())
        .isPresent();
  }

  @Test
  void demandsASecretForADatabaseThatOthersMayShare() {
    assertRefused(Map.of(Setting.DB_URL, "jdbc:postgresql://db/taskeri"), Map.of())
        .hasMessageStartingWith("TASKERI_JWT_SECRET must be set");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-1", "65536", "80 80", "99999999999"})
  void refusesAPortThatIsNone(String port) {
    assertRefused(Map.of(Setting.PORT, port), Map.of())
        .hasMessage("--port must be a number from 0 to 65535");
  }

  @Test
  void namesTheVariableWhereTheMistakeStandsThere() {
    assertRefused(Map.of(), Map.of("TASKERI_PORT", "x"))
        .hasMessage("TASKERI_PORT must be a number from 0 to 65535");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres://db/x", "jdbc:mysql://db/x", "jdbc:postgresql://db:x/y", "?"})
  void refusesAUrlThatTheDriverCannotRead(String url) {
    assertRefused(Map.of(Setting.DB_URL, url), Map.of("TASKERI_JWT_SECRET", KEY))
        .hasMessageStartingWith("--db-url must be a URL such as");
  }

  @Test
  void takesAPasswordInAUrlFromTheEnvironmentWhichOthersCannotRead() {
    String url = "jdbc:postgresql://db/x?user=ada&password=hunter2";
    ServerConfig config =
        config(Map.of(), Map.of("TASKERI_DB_URL", url, "TASKERI_JWT_SECRET", KEY));
    assertThat(config.database().orElseThrow().url()).isEqualTo(url);
  }

  @Test
  void refusesAPasswordInAUrlAmongTheArgumentsWithoutRepeatingIt() {
    assertRefused(
            Map.of(Setting.DB_URL, "jdbc:postgresql://db/x?password=hunter2"),
            Map.of("TASKERI_JWT_SECRET", KEY))
        .hasMessage("--db-url must not hold a password: give it by TASKERI_DB_PASSWORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TASKERI_DB_USER", "TASKERI_DB_PASSWORD"})
  void refusesCredentialsThatBelongToNoDatabase(String variable) {
    assertRefused(Map.of(), Map.of(variable, "x"))
        .hasMessage(variable + " is given without --db-url or TASKERI_DB_URL");
  }

  @Test
  void refusesWhatIsNeitherOnNorOff() {
    assertThat(config(Map.of(Setting.LIMITS, "off"), Map.of()).limits())
        .isEqualTo(new LimitConfig(false, ThrottleLimits.off(), RateLimits.off()));
    assertRefused(Map.of(Setting.LIMITS, "maybe"), Map.of())
        .hasMessage("--limits must be on or off");
  }

  @Test
  void refusesEmptyAddressesAndImpossiblePaths() {
    assertRefused(Map.of(Setting.HOST, " "), Map.of()).hasMessage("--host must not be empty");
    assertRefused(Map.of(Setting.DATA_DIR, ""), Map.of()).hasMessage("--data-dir must be a path");
    assertRefused(Map.of(Setting.DATA_DIR, "\0"), Map.of()).hasMessage("--data-dir must be a path");
  }

  private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(
      Map<Setting, String> flags, Map<String, String> environment) {
    return assertThatThrownBy(() -> config(flags, environment)).isInstanceOf(StartRefused.class);
  }

  private static ServerConfig config(Map<Setting, String> flags, Map<String, String> environment) {
    return ServerConfig.from(new Settings(flags, environment));
  }
}
