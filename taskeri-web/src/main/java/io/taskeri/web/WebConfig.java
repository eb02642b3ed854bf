package io.taskeri.web;

import io.taskeri.web.auth.OperatorToken;
import io.taskeri.web.auth.SigningKeys;
import io.taskeri.web.health.HealthCheck;
import io.taskeri.web.http.HttpLimits;
import io.taskeri.web.http.RateLimits;
import io.taskeri.web.http.TrustedProxies;
import io.taskeri.web.metrics.WebMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * What the HTTP adapter must be told; it reads no environment and no file.
 *
 * @param keys sign and verify access tokens
 * @param issuer the {@code iss} of access tokens
 * @param audience the {@code aud} of access tokens
 * @param tokenLife how long an access token is good for
 * @param checks whether requests can be served at this moment, for {@code /health/ready}
 * @param leaving whether the server is about to stop: clients are then told to come on another
 *     connection, and so by another server
 * @param loginFailureTime when, after its arrival, a log-in that fails is answered
 * @param stopTimeout how long requests in flight may go on once the server is told to stop; not for
 *     a mount, whose server is the application's
 * @param limits what a request may have, and how many are served at once
 * @param tls what connections are encrypted with, empty for plain HTTP; not for a mount
 * @param clock tells the time
 * @param metrics is told of each request
 * @param figures what {@code /metrics} answers, in the text format of Prometheus; when empty, the
 *     route answers 404
 * @param rates how many requests are served to whom
 * @param proxies whose word is taken for where a request comes from
 * @param operator by what the operator of the installation is known; when empty, there is no
 *     operator's API
 * @param pages whether the pages that people work in are served beside the API
 */
public record WebConfig(
    SigningKeys keys,
    String issuer,
    String audience,
    Duration tokenLife,
    Supplier<List<HealthCheck>> checks,
    BooleanSupplier leaving,
    Duration loginFailureTime,
    Duration stopTimeout,
    HttpLimits limits,
    Optional<SSLContext> tls,
    Clock clock,
    WebMetrics metrics,
    Optional<Supplier<String>> figures,
    RateLimits rates,
    TrustedProxies proxies,
    Optional<OperatorToken> operator,
    boolean pages) {

  /** Everything but the keys as it usually is: tokens for ten minutes, always ready. */
  public static WebConfig with(SigningKeys keys) {
    return new WebConfig(
        keys,
        "taskeri",
        "taskeri",
        Duration.ofMinutes(10),
        List::of,
        () -> false,
        Duration.ofMillis(750),
        Duration.ofSeconds(30),
        HttpLimits.usual(),
        Optional.empty(),
        Clock.systemUTC(),
        WebMetrics.none(),
        Optional.empty(),
        RateLimits.usual(),
        TrustedProxies.none(),
        Optional.empty(),
        true);
  }

  /** The same, with access tokens that are good for another time. */
  public WebConfig tokensFor(Duration life) {
    return but(it -> it.tokenLife = life);
  }

  /** The same, with another word on whether requests can be served. */
  public WebConfig readyWhen(BooleanSupplier condition) {
    return checkedBy(() -> List.of(new HealthCheck("server", condition.getAsBoolean())));
  }

  /** The same, ready when all of the checks pass; {@code /health/ready} tells which do not. */
  public WebConfig checkedBy(Supplier<List<HealthCheck>> looking) {
    return but(it -> it.checks = looking);
  }

  /** The same, with a word on whether the server is about to stop. */
  public WebConfig leavingWhen(BooleanSupplier condition) {
    return but(it -> it.leaving = condition);
  }

  /** The same, with failed log-ins answered at another time after their arrival. */
  public WebConfig failingLoginsAfter(Duration time) {
    return but(it -> it.loginFailureTime = time);
  }

  /** The same, with another time for requests in flight when the server is told to stop. */
  public WebConfig stoppingWithin(Duration time) {
    return but(it -> it.stopTimeout = time);
  }

  /** The same, with other limits. */
  public WebConfig limitedTo(HttpLimits other) {
    return but(it -> it.limits = other);
  }

  /** The same, served by TLS with what the context has keys for. */
  public WebConfig encryptedBy(SSLContext context) {
    return but(it -> it.tls = Optional.of(context));
  }

  /** The same, with another source of time. */
  public WebConfig at(Clock other) {
    return but(it -> it.clock = other);
  }

  /** The same, measured: {@code WebMetrics.in(registry)} for a registry of Micrometer's. */
  public WebConfig measuredBy(WebMetrics measuring) {
    return but(it -> it.metrics = measuring);
  }

  /**
   * The same, with something to answer at {@code /metrics}.
   *
   * @param scrape gives the figures in the text format of Prometheus
   */
  public WebConfig showing(Supplier<String> scrape) {
    return but(it -> it.figures = Optional.of(scrape));
  }

  /** The same, with requests served at other rates. */
  public WebConfig servingAt(RateLimits other) {
    return but(it -> it.rates = other);
  }

  /** The same behind proxies: what they say of where a request comes from is believed. */
  public WebConfig behind(TrustedProxies trusted) {
    return but(it -> it.proxies = trusted);
  }

  /** The same, with the operator's API for whoever has this token. */
  public WebConfig operatedBy(OperatorToken token) {
    return but(it -> it.operator = Optional.of(token));
  }

  /** The same, with the API alone: for who has an interface of their own. */
  public WebConfig withoutPages() {
    return but(it -> it.pages = false);
  }

  private WebConfig but(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** A copy on its way. */
  private static final class Draft {
    private final WebConfig from;
    private Duration tokenLife;
    private Supplier<List<HealthCheck>> checks;
    private BooleanSupplier leaving;
    private Duration loginFailureTime;
    private Duration stopTimeout;
    private HttpLimits limits;
    private Optional<SSLContext> tls;
    private Clock clock;
    private WebMetrics metrics;
    private Optional<Supplier<String>> figures;
    private RateLimits rates;
    private TrustedProxies proxies;
    private Optional<OperatorToken> operator;
    private boolean pages;

    Draft(WebConfig from) {
      this.from = from;
      tokenLife = from.tokenLife;
      checks = from.checks;
      leaving = from.leaving;
      loginFailureTime = from.loginFailureTime;
      stopTimeout = from.stopTimeout;
      limits = from.limits;
      tls = from.tls;
      clock = from.clock;
      metrics = from.metrics;
      figures = from.figures;
      rates = from.rates;
      proxies = from.proxies;
      operator = from.operator;
      pages = from.pages;
    }

    WebConfig done() {
      return new WebConfig(
          from.keys,
          from.issuer,
          from.audience,
          tokenLife,
          checks,
          leaving,
          loginFailureTime,
          stopTimeout,
          limits,
          tls,
          clock,
          metrics,
          figures,
          rates,
          proxies,
          operator,
          pages);
    }
  }
}
