package io.taskeri.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsAndLogConfigTest {
  @Test
  void measuresOnTheMainPortAndTellsNoTenantsApartUnlessTold() {
    MetricsConfig metrics = config(Map.of()).metrics();
    assertThat(metrics.on()).isTrue();
    assertThat(metrics.port()).isEmpty();
    assertThat(metrics.tenants()).isZero();
  }

  @Test
  void readsWhereMetricsAreServedAndHowManyTenantsAreToldApart() {
    MetricsConfig metrics =
        config(Map.of(Setting.METRICS_PORT, "9090", Setting.METRICS_TENANTS, "20")).metrics();
    assertThat(metrics.port()).hasValue(9090);
    assertThat(metrics.tenants()).isEqualTo(20);
    assertThat(config(Map.of(Setting.METRICS, "off")).metrics().on()).isFalse();
  }

  @Test
  void refusesWhatCannotBeMeant() {
    refused(Map.of(Setting.METRICS, "yes"), "--metrics must be on or off");
    refused(Map.of(Setting.METRICS_PORT, "x"), "--metrics-port must be a number from 0 to 65535");
    refused(
        Map.of(Setting.METRICS_TENANTS, "1001"),
        "--metrics-tenants must be a number from 0 to 1000");
    refused(
        Map.of(Setting.METRICS, "off", Setting.METRICS_PORT, "9090"),
        "--metrics-port is given although --metrics is off");
    refused(
        Map.of(Setting.PORT, "9090", Setting.METRICS_PORT, "9090"),
        "--metrics-port must be another port than --port");
    refused(Map.of(Setting.LOG_FORMAT, "xml"), "--log-format must be one of text, json");
    refused(
        Map.of(Setting.LOG_LEVEL, "INFO"), "--log-level must be one of error, warn, info, debug");
    refused(Map.of(Setting.LOG_REQUESTS, "5xx"), "--log-requests must be one of none, bad, all");
  }

  @Test
  void writesTextAtInfoWithALineForBadRequestsUnlessTold() {
    assertThat(config(Map.of()).log())
        .isEqualTo(
            new LogConfig(LogConfig.Format.TEXT, LogConfig.Level.INFO, LogConfig.Requests.BAD));
    assertThat(
            config(
                    Map.of(
                        Setting.LOG_FORMAT, "json",
                        Setting.LOG_LEVEL, "debug",
                        Setting.LOG_REQUESTS, "all"))
                .log())
        .isEqualTo(
            new LogConfig(LogConfig.Format.JSON, LogConfig.Level.DEBUG, LogConfig.Requests.ALL));
  }

  private static void refused(Map<Setting, String> flags, String complaint) {
    assertThatThrownBy(() -> config(flags)).isInstanceOf(StartRefused.class).hasMessage(complaint);
  }

  private static ServerConfig config(Map<Setting, String> flags) {
    return ServerConfig.from(new Settings(flags, Map.of()));
  }
}
