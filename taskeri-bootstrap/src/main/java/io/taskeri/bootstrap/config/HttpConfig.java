package io.taskeri.bootstrap.config;

import io.taskeri.web.http.HttpLimits;
import java.time.Duration;
import java.util.Optional;

/**
 * How requests come, and what bounds them.
 *
 * @param limits what a request may have, and how many are served at once
 * @param shutdownPause how long requests are still served once the server is told to stop
 * @param stopTimeout how long requests in flight may go on after that
 * @param tls what connections are encrypted with, empty for plain HTTP
 */
public record HttpConfig(
    HttpLimits limits, Duration shutdownPause, Duration stopTimeout, Optional<TlsConfig> tls) {
  private static final int KIB = 1024;

  static HttpConfig from(Settings settings) {
    return new HttpConfig(
        new HttpLimits(
            settings.number(Setting.MAX_BODY_SIZE) * KIB,
            settings.number(Setting.MAX_HEADER_SIZE) * KIB,
            settings.number(Setting.HTTP_THREADS)),
        settings.seconds(Setting.SHUTDOWN_PAUSE),
        settings.seconds(Setting.STOP_TIMEOUT),
        TlsConfig.find(settings));
  }
}
