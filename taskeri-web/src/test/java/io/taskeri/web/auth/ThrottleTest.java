package io.taskeri.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskeri.application.tenant.RegistrationPolicy;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.application.throttle.ThrottleLimits;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.WebConfig;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.http.RateLimits;
import io.taskeri.web.http.TrustedProxies;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who tries too often is told when to come again, over HTTP. */
class ThrottleTest {
  private static final Duration FAILURE = Duration.ofMillis(300);

  @Test
  void a_throttled_log_in_tells_nothing_but_when_to_come_again() {
    try (TestServer server = serve(ThrottleLimits.usual(), RegistrationPolicy.open())) {
      Acme acme = new Acme(server);
      for (int i = 0; i < 10; i++) {
        acme.tryLogIn("ada", "wrong password here").expectProblem(401, "login-failed");
        acme.tryLogIn("nobody", "wrong password here").expectProblem(401, "login-failed");
      }
      long begin = System.nanoTime();
      Answer refused = acme.tryLogIn("ada", Acme.PASSWORD).expectProblem(429, "too-many-requests");
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(FAILURE.minusMillis(20), FAILURE.multipliedBy(4));
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(800, 900);
      Answer nobody = acme.tryLogIn("nobody", Acme.PASSWORD);
      nobody.expectProblem(429, "too-many-requests");
      assertThat(told(nobody)).isEqualTo(told(refused));
      acme.ada().get("/api/v1/me").expect(200);
      server
          .client()
          .post(
              "/api/v1/auth/refresh",
              "{\"refreshToken\": \"%s\"}".formatted(acme.registered().at("/refreshToken")))
          .expect(200);
    }
  }

  /** The seconds may have gone on meanwhile. */
  private static Object told(Answer answer) {
    return ((ObjectNode) answer.json()).without(List.of("requestId", "detail"));
  }

  @Test
  void each_public_question_is_answered_so_often() {
    ThrottleLimits limits = ThrottleLimits.usual();
    for (ThrottleKind kind : ThrottleKind.values()) {
      limits = limits.with(kind, 2);
    }
    try (TestServer server = serve(limits, RegistrationPolicy.open())) {
      Acme acme = new Acme(server);
      ApiClient anyone = server.client();
      String forgotten = "{\"email\": \"ada@acme.test\"}";
      String reset = "{\"token\": \"none\", \"password\": \"my new password\"}";
      String own = "{\"currentPassword\": \"x\", \"newPassword\": \"my new password\"}";
      for (int i = 0; i < 2; i++) {
        anyone.get("/api/v1/tenants/available?slug=acme").expect(200);
        anyone.post("/api/v1/auth/password/forgot", forgotten).expect(202);
        acme.ada().put("/api/v1/me/password", own).expect(422);
      }
      anyone.get("/api/v1/auth/invitations/none").expect(404);
      anyone.post("/api/v1/auth/password/reset", reset).expect(422);
      new Acme(server);
      for (Answer refused :
          List.of(
              anyone.get("/api/v1/tenants/available?slug=acme"),
              anyone.post("/api/v1/auth/password/forgot", forgotten),
              anyone.post("/api/v1/auth/password/reset", reset),
              anyone.get("/api/v1/auth/invitations/none"),
              anyone.post(
                  "/api/v1/auth/invitations/none",
                  "{\"name\": \"Eve\", \"password\": \"my new password\"}"),
              acme.ada().put("/api/v1/me/password", own),
              register(anyone))) {
        refused.expectProblem(429, "too-many-requests");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(50, 3600);
      }
    }
  }

  @Test
  void registration_demands_the_operators_code_or_is_closed() {
    var withCode = RegistrationPolicy.withCode("the-operators-code");
    try (TestServer server = serve(ThrottleLimits.usual(), withCode)) {
      register(server.client()).expectProblem(403, "registration-code-invalid");
      register(server.client().with("Registration-Code", "another-code"))
          .expectProblem(403, "registration-code-invalid");
      register(server.client().with("Registration-Code", "the-operators-code")).expect(201);
    }
    try (TestServer server = serve(ThrottleLimits.usual(), RegistrationPolicy.closed())) {
      register(server.client()).expectProblem(403, "registration-closed");
    }
  }

  @Test
  void the_api_serves_a_session_and_a_tenant_at_their_rates() {
    WebConfig config = WebConfig.with(TestServer.KEYS).servingAt(RateLimits.of(2, 1, 50));
    try (TestServer server = TestServer.limited(TestServer.taskeriBuilder().build(), config)) {
      Acme acme = new Acme(server);
      Answer refused = exhaust(acme.ada());
      assertThat(refused.header("Retry-After")).isEqualTo("1");
      String again = acme.tryLogIn("ada", Acme.PASSWORD).expect(200).at("/accessToken");
      server.client().as(again).get("/api/v1/me").expect(200); // a session of its own
      exhaust(server.client().as(again));
      String third = acme.tryLogIn("ada", Acme.PASSWORD).expect(200).at("/accessToken");
      exhaust(server.client().as(third));
      new Acme(server).ada().get("/api/v1/me").expect(200);
      server.client().get("/health/live").expect(200);
    }
  }

  @Test
  void without_a_token_an_address_is_served_at_its_rate_and_health_always() {
    WebConfig config =
        WebConfig.with(TestServer.KEYS)
            .servingAt(RateLimits.of(50, 50, 1))
            .behind(TrustedProxies.of(List.of("127.0.0.1")));
    try (TestServer server = TestServer.limited(TestServer.taskeriBuilder().build(), config)) {
      int served = 0;
      while (server.client().get("/api/v1/tenants/available?slug=x").status() == 200) {
        served++;
        server.client().get("/health/live").expect(200);
      }
      assertThat(served).isBetween(10, 60);
      server.client().get("/health/live").expect(200);
      server
          .client()
          .with("X-Forwarded-For", "192.0.2.1")
          .get("/api/v1/tenants/available?slug=x")
          .expect(200);
    }
  }

  /** Asks until it is refused. */
  private static Answer exhaust(ApiClient client) {
    for (int i = 0; i < 200; i++) {
      Answer answer = client.get("/api/v1/me");
      if (answer.status() != 200) {
        return answer.expectProblem(429, "too-many-requests");
      }
    }
    throw new AssertionError("never refused");
  }

  private static Answer register(ApiClient client) {
    return client.post(
        "/api/v1/tenants",
        """
        {"name": "Bolt", "admin": {"email": "ada@x.test", "name": "Ada", "password": "%s"}}
        """
            .formatted(Acme.PASSWORD));
  }

  private static TestServer serve(ThrottleLimits limits, RegistrationPolicy registration) {
    return TestServer.limited(
        TestServer.taskeriBuilder().throttledTo(limits).registration(registration).build(),
        WebConfig.with(TestServer.KEYS).failingLoginsAfter(FAILURE));
  }
}
