package io.taskeri.bootstrap.config;

import java.time.Duration;

/**
 * What bounds tokens and log-ins.
 *
 * @param tokenLife how long an access token is good for
 * @param loginFailureTime when, after its arrival, a log-in that fails is answered
 * @param hashes how many passwords are hashed at the same time
 * @param hashTimeout how long a log-in waits for its turn to be hashed
 */
public record AccessConfig(
    Duration tokenLife, Duration loginFailureTime, int hashes, Duration hashTimeout) {

  static AccessConfig from(Settings settings) {
    return new AccessConfig(
        settings.seconds(Setting.ACCESS_TOKEN_LIFE),
        Duration.ofMillis(settings.number(Setting.LOGIN_FAILURE_TIME)),
        settings
            .findNumber(Setting.HASHES_AT_ONCE)
            .orElse(Runtime.getRuntime().availableProcessors()),
        settings.seconds(Setting.HASH_TIMEOUT));
  }
}
