package io.taskeri.web.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.problem.RequestError;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Measures into a registry. Each label has a bounded set of values, whatever clients send. */
final class MicrometerMetrics implements WebMetrics {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String LOG_IN = "/api/v1/auth/login";
  private static final String OTHER = "other";

  /** The upper ends of the histogram's buckets, in milliseconds. */
  private static final int[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000};

  private final MeterProvider<Timer> requests;
  private final MeterProvider<Timer> ofTenants;
  private final MeterProvider<Counter> refusals;
  private final Counter loggedIn;
  private final Counter notLoggedIn;
  private final int mostTenants;
  private final Map<TenantId, String> tenants = new ConcurrentHashMap<>();

  MicrometerMetrics(MeterRegistry registry, int mostTenants) {
    this.mostTenants = mostTenants;
    requests =
        Timer.builder("http.server.requests")
            .description("Requests that were answered")
            .serviceLevelObjectives(
                Arrays.stream(BOUNDS).mapToObj(Duration::ofMillis).toArray(Duration[]::new))
            .withRegistry(registry);
    ofTenants =
        Timer.builder("taskeri.tenant.requests")
            .description("Requests of each of the first tenants that were seen")
            .withRegistry(registry);
    refusals =
        Counter.builder("taskeri.refusals")
            .description("Answers that were a problem, by its code")
            .withRegistry(registry);
    loggedIn = logins(registry, "succeeded");
    notLoggedIn = logins(registry, "failed");
    // From the beginning, so that the first one of its kind is an increase too
    Stream.concat(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::code),
            Arrays.stream(RequestError.values()).map(RequestError::code))
        .forEach(code -> refusals.withTags("code", code).increment(0));
  }

  private static Counter logins(MeterRegistry registry, String outcome) {
    return Counter.builder("taskeri.logins")
        .description("Attempts to log in")
        .tag("outcome", outcome)
        .register(registry);
  }

  @Override
  public void answered(AnsweredRequest request) {
    requests
        .withTags(
            Tags.of(
                "method", METHODS.contains(request.method()) ? request.method() : OTHER,
                "route", request.route(),
                "status", String.valueOf(request.status())))
        .record(request.time());
    request.refusal().ifPresent(code -> refusals.withTags("code", code).increment());
    countLogIn(request);
    if (mostTenants > 0) {
      request
          .tenant()
          .ifPresent(it -> ofTenants.withTags("tenant", label(it)).record(request.time()));
    }
  }

  private void countLogIn(AnsweredRequest request) {
    if (!request.route().endsWith(LOG_IN)) {
      return;
    }
    if (request.status() == 200) {
      loggedIn.increment();
    } else if (request.refusal().filter(ErrorCode.LOGIN_FAILED.code()::equals).isPresent()) {
      notLoggedIn.increment();
    }
  }

  private String label(TenantId tenant) {
    String known = tenants.get(tenant);
    if (known == null && tenants.size() < mostTenants) {
      synchronized (tenants) {
        if (tenants.size() < mostTenants) {
          known = tenants.computeIfAbsent(tenant, it -> it.value().toString());
        }
      }
    }
    return known == null ? OTHER : known;
  }
}
