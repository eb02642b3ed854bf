package io.taskeri.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.taskeri.application.Taskeri;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.Acme;
import io.taskeri.web.TaskeriWeb;
import io.taskeri.web.TestServer;
import io.taskeri.web.WebConfig;
import io.taskeri.web.client.ApiClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final WebConfig config =
      WebConfig.with(TestServer.KEYS)
          .failingLoginsAfter(Duration.ofMillis(50))
          .measuredBy(WebMetrics.in(registry));

  @Test
  void requests_are_counted_by_method_route_and_status() {
    try (TestServer server = server()) {
      Acme acme = new Acme(server);
      acme.ada().get("/api/v1/tasks/WEB-1").expect(404);
      acme.ada().get("/api/v1/tasks/WEB-2").expect(404);
      server.get("/no/such/" + UUID.randomUUID());
      server.sendRaw("BREW /pot HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }

    counts(() -> requests("GET", "/api/v1/tasks/{id}", "404"), 2);
    counts(() -> requests("POST", "/api/v1/tenants", "201"), 1);
    counts(() -> requests("GET", "none", "404"), 1);
    counts(() -> requests("other", "none", "404"), 1);
    assertThat(values("method")).containsExactlyInAnyOrder("GET", "POST", "other");
  }

  @Test
  void what_is_refused_before_any_route_is_counted_too() {
    try (TestServer server = server()) {
      server.post("/api/v1/tenants", "x".repeat(2 * 1024 * 1024));
    }

    counts(() -> requests("POST", "none", "413"), 1);
    counts(() -> refusals("content-too-large"), 1);
  }

  @Test
  void refusals_are_counted_by_code_and_log_ins_by_outcome() {
    try (TestServer server = server()) {
      Acme acme = new Acme(server);
      server.client().get("/api/v1/me").expect(401);
      acme.tryLogIn("ada", "not the password").expect(401);
      acme.tryLogIn("ada", Acme.PASSWORD).expect(200);
    }

    counts(() -> refusals("unauthenticated"), 1);
    counts(() -> refusals("login-failed"), 1);
    counts(() -> refusals("forbidden"), 0);
    counts(() -> logins("failed"), 1);
    counts(() -> logins("succeeded"), 1);
  }

  @Test
  void what_is_mounted_is_measured_and_nothing_else_of_the_application() throws Exception {
    try (Taskeri taskeri = TestServer.taskeriBuilder().build()) {
      var shop =
          Javalin.create(
                  javalin -> {
                    javalin.routes.get("/", context -> context.result("Welcome"));
                    TaskeriWeb.mount(javalin, "/work", taskeri, config);
                  })
              .start("127.0.0.1", 0);
      try {
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + shop.port() + "/")).build(),
                HttpResponse.BodyHandlers.discarding());
        URI address = URI.create("http://127.0.0.1:" + shop.port() + "/work");
        ApiClient.of(address).get("/work/api/v1/tasks/WEB-1").expect(401);
        ApiClient.of(address)
            .post("/work/api/v1/auth/refresh", "{\"refreshToken\": \"none\"}")
            .expect(401);
      } finally {
        shop.stop();
      }
    }
    counts(() -> requests("GET", "/api/v1/tasks/{id}", "401"), 1);
    counts(() -> requests("POST", "/api/v1/auth/refresh", "401"), 1);
    assertThat(values("route")).hasSize(2);
  }

  @Test
  void no_tenant_is_a_label_unless_asked_for() {
    WebMetrics.in(registry).answered(of(new TenantId(UUID.randomUUID())));

    assertThat(values("tenant")).isEmpty();
  }

  @Test
  void only_the_first_tenants_that_are_seen_are_told_apart() {
    WebMetrics metrics = WebMetrics.in(registry, 2);
    for (int i = 0; i < 50; i++) {
      metrics.answered(of(new TenantId(new UUID(0, i % 10))));
    }

    assertThat(values("tenant"))
        .containsExactlyInAnyOrder(
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-0000-0000-000000000001",
            "other");
    assertThat(registry.get("taskeri.tenant.requests").tag("tenant", "other").timer().count())
        .isEqualTo(40);
  }

  @Test
  void the_figures_are_for_everyone_and_missing_where_there_are_none() {
    try (TestServer none = server();
        TestServer some = new TestServer(config.showing(() -> "up 1\n"))) {
      none.client().get("/metrics").expectProblem(404, "no-such-route");
      assertThat(some.client().get("/metrics").expect(200).text()).isEqualTo("up 1\n");
    }
  }

  @Test
  void a_port_of_their_own_answers_health_and_figures_alone() {
    var operations =
        TaskeriWeb.operations(config.readyWhen(() -> true).showing(() -> "up 1\n"))
            .start("127.0.0.1", 0);
    try {
      ApiClient client = ApiClient.of(URI.create("http://127.0.0.1:" + operations.port()));
      client.get("/health/ready").expect(200);
      client.get("/metrics").expect(200);
      client.get("/api/v1/me").expectProblem(404, "no-such-route");
    } finally {
      operations.stop();
    }
    assertThat(values("route")).isEmpty();
  }

  /** Waits, because a client may have its answer before the answer is counted. */
  private static void counts(DoubleSupplier figure, double expected) {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (figure.getAsDouble() < expected && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(figure.getAsDouble()).isEqualTo(expected);
  }

  private TestServer server() {
    return new TestServer(config);
  }

  private static AnsweredRequest of(TenantId tenant) {
    return new AnsweredRequest(
        "GET", "/x", 200, Optional.empty(), Optional.of(tenant), Duration.ofMillis(1));
  }

  private long requests(String method, String route, String status) {
    Timer timer =
        registry
            .find("http.server.requests")
            .tags("method", method, "route", route, "status", status)
            .timer();
    return timer == null ? 0 : timer.count();
  }

  private double refusals(String code) {
    return registry.get("taskeri.refusals").tag("code", code).counter().count();
  }

  private double logins(String outcome) {
    return registry.get("taskeri.logins").tag("outcome", outcome).counter().count();
  }

  private Set<String> values(String label) {
    return registry.getMeters().stream()
        .map(it -> it.getId().getTag(label))
        .filter(it -> it != null)
        .collect(Collectors.toSet());
  }
}
