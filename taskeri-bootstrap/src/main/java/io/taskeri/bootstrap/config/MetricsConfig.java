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
  static MetricsConfig of(Settings settings) {
    boolean on = settings.isOn(Setting.METRICS);
    OptionalInt port =
        settings.findNumber(Setting.METRICS_PORT).stream().mapToInt(Integer::intValue).findFirst();
    int mainPort = settings.number(Setting.PORT);
    if (!on && port.isPresent()) {
      throw settings.refuse(Setting.METRICS_PORT, "is given although --metrics is off");
    }
    if (mainPort != 0 && port.equals(OptionalInt.of(mainPort))) {
      throw settings.refuse(Setting.METRICS_PORT, "must be another port than --port");
    }
    return new MetricsConfig(on, port, settings.number(Setting.METRICS_TENANTS));
  }
}
