package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.web.http.HttpLimits;
import io.taskeri.web.http.RateLimits;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LimitSettingsTest {
  private static final Setting[] OF_MAIL = {Setting.SMTP_PORT, Setting.MAIL_INTERVAL};

  @Test
  void setsEachLimitOfTheDatabase() {
    PoolConfig pool =
        config(
                Map.of(
                    Setting.DB_CONNECTIONS, "20",
                    Setting.DB_CONNECTIONS_PER_TENANT, "7",
                    Setting.DB_TENANTS_PER_CONNECTION, "90",
                    Setting.DB_CONNECTION_TIMEOUT, "4",
                    Setting.DB_STATEMENT_TIMEOUT, "60",
                    Setting.DB_LOCK_TIMEOUT, "5",
                    Setting.DB_IDLE_IN_TRANSACTION_TIMEOUT, "40",
                    Setting.DB_SOCKET_TIMEOUT, "61",
                    Setting.DB_CONNECTION_LIFE, "300"))
            .pool();
    assertThat(pool)
        .isEqualTo(
            new PoolConfig(
                20,
                OptionalInt.of(7),
                90,
                Duration.ofSeconds(4),
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                Duration.ofSeconds(40),
                Duration.ofSeconds(61),
                Duration.ofMinutes(5)));
  }

  @Test
  void setsEachLimitOfRequests() {
    HttpConfig http =
        config(
                Map.of(
                    Setting.MAX_BODY_SIZE, "2048",
                    Setting.MAX_HEADER_SIZE, "16",
                    Setting.HTTP_THREADS, "100",
                    Setting.SHUTDOWN_PAUSE, "3",
                    Setting.STOP_TIMEOUT, "7"))
            .http();
    assertThat(http)
        .isEqualTo(
            new HttpConfig(
                new HttpLimits(2_097_152, 16_384, 100),
                Duration.ofSeconds(3),
                Duration.ofSeconds(7),
                Optional.empty()));
  }

  @Test
  void setsEachLimitOfAccess() {
    AccessConfig access =
        config(
                Map.of(
                    Setting.ACCESS_TOKEN_LIFE, "120",
                    Setting.LOGIN_FAILURE_TIME, "900",
                    Setting.HASHES_AT_ONCE, "3",
                    Setting.HASH_TIMEOUT, "1"))
            .access();
    assertThat(access)
        .isEqualTo(
            new AccessConfig(
                Duration.ofMinutes(2), Duration.ofMillis(900), 3, Duration.ofSeconds(1)));
  }

  @Test
  void setsEachLimitAgainstGuessingAndFloods() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    int number = 1;
    for (Setting setting : Setting.values()) {
      if (setting.topic() == Topic.LIMITS && setting != Setting.LIMITS) {
        flags.put(setting, "" + number++);
      }
    }
    ThrottleLimits throttles = ThrottleLimits.off();
    int expected = 1;
    for (ThrottleKind kind : ThrottleKind.values()) {
      throttles = throttles.with(kind, expected++);
    }
    assertThat(config(flags).limits())
        .isEqualTo(new LimitConfig(true, throttles, RateLimits.of(10, 11, 12)));
  }

  @Test
  void registersWhomTheOperatorWants() {
    Settings code =
        new Settings(
            Map.of(Setting.REGISTRATION, "code"),
            Map.of("TASKERI_REGISTRATION_CODE", "planted-code-0123456789"));
    assertThat(ServerConfig.from(code).registration()).hasToString("RegistrationPolicy[code]");
    assertThat(config(Map.of()).registration()).hasToString("RegistrationPolicy[open]");
    assertThat(config(Map.of(Setting.REGISTRATION, "closed")).registration())
        .hasToString("RegistrationPolicy[closed]");
    assertThatThrownBy(() -> config(Map.of(Setting.REGISTRATION, "never")))
        .hasMessage("--registration must be open, code or closed");
    assertThatThrownBy(() -> config(Map.of(Setting.REGISTRATION, "code")))
        .hasMessageStartingWith("TASKERI_REGISTRATION_CODE must be 16 to 255 visible");
    assertThatThrownBy(
            () ->
                ServerConfig.from(new Settings(Map.of(), Map.of("TASKERI_REGISTRATION_CODE", "x"))))
        .hasMessage("TASKERI_REGISTRATION_CODE is given although --registration is not code");
  }

  @Test
  void believesTheProxiesThatAreNamed() {
    assertThatCode(() -> config(Map.of(Setting.TRUSTED_PROXIES, "127.0.0.1, 10.0.0.0/8,::1")))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> config(Map.of(Setting.TRUSTED_PROXIES, "127.0.0.1,proxy")))
        .hasMessage(
            "--trusted-proxies must be addresses and networks, divided by commas, such as"
                + " 192.0.2.1,10.0.0.0/8");
  }

  @Test
  void keepsWhatHeldBeforeItCouldBeSet() {
    ServerConfig config = config(Map.of());
    assertThat(config.http().limits()).isEqualTo(HttpLimits.usual());
    assertThat(config.pool().connections()).isEqualTo(10);
    assertThat(config.access().hashes()).isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void waitsLongerForTheSocketThanForAStatement() {
    assertThat(config(Map.of(Setting.DB_STATEMENT_TIMEOUT, "30")).pool().socketTimeout())
        .isEqualTo(Duration.ofSeconds(35));
    assertThatThrownBy(() -> config(Map.of(Setting.DB_SOCKET_TIMEOUT, "10")))
        .hasMessage(
            "--db-socket-timeout must be more than the 10 seconds of --db-statement-timeout");
  }

  @Test
  void refusesMoreConnectionsThanTheEmbeddedDatabaseTakes() {
    assertThat(config(Map.of(Setting.DB_CONNECTIONS, "50")).pool().connections()).isEqualTo(50);
    assertThatThrownBy(() -> config(Map.of(Setting.DB_CONNECTIONS, "51")))
        .hasMessage("--db-connections must be at most 50 without --db-url");
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void refusesWhatIsOutOfRangeAndNamesTheRule(Setting setting) {
    Setting.Range range = setting.range().orElseThrow();
    for (String wrong : new String[] {"x", "" + (range.least() - 1), "" + (range.most() + 1L)}) {
      assertThatThrownBy(() -> config(withBelonging(setting, wrong)))
          .isInstanceOf(StartRefused.class)
          .hasMessage(setting.flag() + " must be a number from " + range);
    }
    assertThatCode(() -> config(withBelonging(setting, "" + range.least())))
        .satisfiesAnyOf(
            it -> assertThat(it).isNull(),
            it -> assertThat(it).hasMessageContaining("must be more than"));
  }

  static Stream<Setting> numbers() {
    return Arrays.stream(Setting.values()).filter(it -> it.range().isPresent());
  }

  private static Map<Setting, String> withBelonging(Setting setting, String value) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (Arrays.asList(OF_MAIL).contains(setting)) {
      flags.put(Setting.SMTP_HOST, "mail");
      flags.put(Setting.PUBLIC_URL, "https://taskeri.example.org");
      flags.put(Setting.MAIL_FROM, "taskeri@example.org");
    }
    flags.put(setting, value);
    return flags;
  }

  private static ServerConfig config(Map<Setting, String> flags) {
    return ServerConfig.from(new Settings(flags, Map.of()));
  }
}
