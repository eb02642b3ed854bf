package io.taskeri.bootstrap.config;

import java.util.OptionalInt;

/**
 * Whether and where figures are served.
 *
 * @param on whether anything is measured
 * @param port a port that answers health and figures alone, 0 to let the system choose; the main
 *     port shows the figures when empty
 * @param tenants how many tenants are told apart, of the first that are seen
 */
public record MetricsConfig(boolean on, OptionalInt port, int tenants) {
  private static final int MOST_TENANTS = 1_000;

  static MetricsConfig of(Settings settings, int mainPort) {
    boolean on = settings.isOn(Setting.METRICS);
    OptionalInt port =
        settings.find(Setting.METRICS_PORT).stream()
            .mapToInt(
                it -> settings.number(Setting.METRICS_PORT, it, 0, ServerConfig.GREATEST_PORT))
            .findFirst();
    if (!on && port.isPresent()) {
      throw settings.refuse(Setting.METRICS_PORT, "is given although --metrics is off");
    }
    if (mainPort != 0 && port.equals(OptionalInt.of(mainPort))) {
      throw settings.refuse(Setting.METRICS_PORT, "must be another port than --port");
    }
    return new MetricsConfig(on, port, settings.number(Setting.METRICS_TENANTS, 0, MOST_TENANTS));
  }
}
