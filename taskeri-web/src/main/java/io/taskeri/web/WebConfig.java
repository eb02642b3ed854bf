package io.taskeri.web;

import io.taskeri.web.auth.SigningKeys;
import io.taskeri.web.http.HttpLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What the HTTP adapter must be told; it reads no environment and no file.
 *
 * @param keys sign and verify access tokens
 * @param issuer the {@code iss} of access tokens
 * @param audience the {@code aud} of access tokens
 * @param tokenLife how long an access token is good for
 * @param ready whether requests can be served at this moment, for {@code /health/ready}
 * @param loginFailureTime when, after its arrival, a log-in that fails is answered
 * @param stopTimeout how long requests in flight may go on once the server is told to stop; not for
 *     a mount, whose server is the application's
 * @param limits what a request may have, and how many are served at once
 * @param clock tells the time
 */
public record WebConfig(
    SigningKeys keys,
    String issuer,
    String audience,
    Duration tokenLife,
    BooleanSupplier ready,
    Duration loginFailureTime,
    Duration stopTimeout,
    HttpLimits limits,
    Clock clock) {

  /** Everything but the keys as it usually is: tokens for ten minutes, always ready. */
  public static WebConfig with(SigningKeys keys) {
    return new WebConfig(
        keys,
        "taskeri",
        "taskeri",
        Duration.ofMinutes(10),
        () -> true,
        Duration.ofMillis(750),
        Duration.ofSeconds(30),
        HttpLimits.usual(),
        Clock.systemUTC());
  }

  /** The same, with access tokens that are good for another time. */
  public WebConfig tokensFor(Duration life) {
    return new WebConfig(
        keys, issuer, audience, life, ready, loginFailureTime, stopTimeout, limits, clock);
  }

  /** The same, with another word on whether requests can be served. */
  public WebConfig readyWhen(BooleanSupplier condition) {
    return new WebConfig(
        keys, issuer, audience, tokenLife, condition, loginFailureTime, stopTimeout, limits, clock);
  }

  /** The same, with failed log-ins answered at another time after their arrival. */
  public WebConfig failingLoginsAfter(Duration time) {
    return new WebConfig(
        keys, issuer, audience, tokenLife, ready, time, stopTimeout, limits, clock);
  }

  /** The same, with another time for requests in flight when the server is told to stop. */
  public WebConfig stoppingWithin(Duration time) {
    return new WebConfig(
        keys, issuer, audience, tokenLife, ready, loginFailureTime, time, limits, clock);
  }

  /** The same, with other limits. */
  public WebConfig limitedTo(HttpLimits other) {
    return new WebConfig(
        keys, issuer, audience, tokenLife, ready, loginFailureTime, stopTimeout, other, clock);
  }

  /** The same, with another source of time. */
  public WebConfig at(Clock other) {
    return new WebConfig(
        keys, issuer, audience, tokenLife, ready, loginFailureTime, stopTimeout, limits, other);
  }
}
