package io.taskeri.web.metrics;

import io.micrometer.core.instrument.MeterRegistry;

/**
 * Is told of each request when it has been answered. It is called by the thread that ends the
 * answer, by many at once, and must not wait.
 */
@FunctionalInterface
public interface WebMetrics {
  /** Takes note of a request. */
  void answered(AnsweredRequest request);

  /** Measures nothing. */
  static WebMetrics none() {
    return request -> {};
  }

  /** Measures into a registry of the caller's, without a label for tenants. */
  static WebMetrics in(MeterRegistry registry) {
    return in(registry, 0);
  }

  /**
   * Measures into a registry of the caller's.
   *
   * @param tenants how many tenants get a label of their own: the first that are seen; all others
   *     share {@code other}. With 0 no tenant is told apart.
   */
  static WebMetrics in(MeterRegistry registry, int tenants) {
    return new MicrometerMetrics(registry, tenants);
  }
}
