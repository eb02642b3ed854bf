package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.Settings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainHttpTest {
  private static Optional<String> warning(Map<Setting, String> flags) {
    return PlainHttp.warning(ServerConfig.from(new Settings(flags, Map.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "localhost"})
  void isNoMatterOnThisMachineAlone(String host) {
    assertThat(warning(Map.of(Setting.HOST, host))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
  void isWarnedOfWhereOthersComeByIt(String host) {
    assertThat(warning(Map.of(Setting.HOST, host)))
        .hasValueSatisfying(it -> assertThat(it).contains("--tls-certificate", "--public-url"));
    assertThat(
            warning(Map.of(Setting.HOST, host, Setting.PUBLIC_URL, "http://taskeri.example.org")))
        .isPresent();
  }

  @Test
  void isNotWarnedOfBehindAProxyThatEncrypts() {
    assertThat(
            warning(
                Map.of(Setting.HOST, "0.0.0.0", Setting.PUBLIC_URL, "https://taskeri.example.org")))
        .isEmpty();
  }
}
