package io.taskeri.web;

import io.taskeri.web.auth.SigningKeys;
import io.taskeri.web.health.HealthCheck;
import io.taskeri.web.metrics.WebMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What the HTTP adapter must be told; it reads no environment and no file.
 *
 * @param keys sign and verify access tokens
 * @param issuer the {@code iss} of access tokens
 * @param audience the {@code aud} of access tokens
 * @param tokenLife how long an access token is good for
 * @param checks looks whether requests can be served at this moment, for {@code /health/ready}
 * @param loginFailureTime when, after its arrival, a log-in that fails is answered
 * @param stopTimeout how long requests in flight may go on once the server is told to stop; not for
 *     a mount, whose server is the application's
 * @param clock tells the time
 * @param metrics is told of each request
 * @param figures what {@code /metrics} answers, in the text format of Prometheus; when empty, the
 *     route answers 404
 */
public record WebConfig(
    SigningKeys keys,
    String issuer,
    String audience,
    Duration tokenLife,
    Supplier<List<HealthCheck>> checks,
    Duration loginFailureTime,
    Duration stopTimeout,
    Clock clock,
    WebMetrics metrics,
    Optional<Supplier<String>> figures) {

  /** Everything but the keys as it usually is: tokens for ten minutes, always ready. */
  public static WebConfig with(SigningKeys keys) {
    return new WebConfig(
        keys,
        "taskeri",
        "taskeri",
        Duration.ofMinutes(10),
        List::of,
        Duration.ofMillis(750),
        Duration.ofSeconds(30),
        Clock.systemUTC(),
        WebMetrics.none(),
        Optional.empty());
  }

  /** The same, with another word on whether requests can be served. */
  public WebConfig readyWhen(BooleanSupplier condition) {
    return checkedBy(() -> List.of(new HealthCheck("server", condition.getAsBoolean())));
  }

  /** The same, ready when all of the checks pass; {@code /health/ready} tells which do not. */
  public WebConfig checkedBy(Supplier<List<HealthCheck>> looking) {
    return new WebConfig(
        keys,
        issuer,
        audience,
        tokenLife,
        looking,
        loginFailureTime,
        stopTimeout,
        clock,
        metrics,
        figures);
  }

  /** The same, with failed log-ins answered at another time after their arrival. */
  public WebConfig failingLoginsAfter(Duration time) {
    return new WebConfig(
        keys, issuer, audience, tokenLife, checks, time, stopTimeout, clock, metrics, figures);
  }

  /** The same, with another source of time. */
  public WebConfig at(Clock other) {
    return new WebConfig(
        keys,
        issuer,
        audience,
        tokenLife,
        checks,
        loginFailureTime,
        stopTimeout,
        other,
        metrics,
        figures);
  }

  /** The same, measured: {@code WebMetrics.in(registry)} for a registry of Micrometer's. */
  public WebConfig measuredBy(WebMetrics measuring) {
    return new WebConfig(
        keys,
        issuer,
        audience,
        tokenLife,
        checks,
        loginFailureTime,
        stopTimeout,
        clock,
        measuring,
        figures);
  }

  /**
   * The same, with something to answer at {@code /metrics}.
   *
   * @param scrape gives the figures in the text format of Prometheus
   */
  public WebConfig showing(Supplier<String> scrape) {
    return new WebConfig(
        keys,
        issuer,
        audience,
        tokenLife,
        checks,
        loginFailureTime,
        stopTimeout,
        clock,
        metrics,
        Optional.of(scrape));
  }
}
