package io.taskeri.bootstrap.config;

import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.web.http.RateLimits;

/**
 * What holds guessing and floods off.
 *
 * @param on whether anything is held off at all
 * @param throttles how often something may be tried, for all servers of a database together
 * @param rates how many requests each server serves to whom
 */
public record LimitConfig(boolean on, ThrottleLimits throttles, RateLimits rates) {
  static LimitConfig from(Settings settings) {
    ThrottleLimits throttles = ThrottleLimits.off();
    for (ThrottleKind kind : ThrottleKind.values()) {
      throttles = throttles.with(kind, settings.number(setting(kind)));
    }
    RateLimits rates =
        RateLimits.of(
            settings.number(Setting.LIMIT_REQUESTS_PER_TENANT),
            settings.number(Setting.LIMIT_REQUESTS_PER_SESSION),
            settings.number(Setting.LIMIT_REQUESTS_PER_ADDRESS));
    return settings.isOn(Setting.LIMITS)
        ? new LimitConfig(true, throttles, rates)
        : new LimitConfig(false, ThrottleLimits.off(), RateLimits.off());
  }

  private static Setting setting(ThrottleKind kind) {
    return switch (kind) {
      case LOGIN_ACCOUNT -> Setting.LIMIT_LOGINS_PER_ACCOUNT;
      case LOGIN_ADDRESS -> Setting.LIMIT_LOGINS_PER_ADDRESS;
      case LOGIN_TENANT -> Setting.LIMIT_LOGINS_PER_TENANT;
      case PASSWORD -> Setting.LIMIT_PASSWORDS_PER_USER;
      case TOKEN -> Setting.LIMIT_TOKENS_PER_ADDRESS;
      case FORGOTTEN_ACCOUNT -> Setting.LIMIT_FORGOTTEN_PER_ACCOUNT;
      case FORGOTTEN_ADDRESS -> Setting.LIMIT_FORGOTTEN_PER_ADDRESS;
      case REGISTRATION -> Setting.LIMIT_REGISTRATIONS_PER_ADDRESS;
      case SLUG_CHECK -> Setting.LIMIT_SLUG_CHECKS_PER_ADDRESS;
    };
  }
}
