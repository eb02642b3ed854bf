package io.taskeri.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.WebConfig;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in, going on and logging out, over HTTP. */
class SessionTest {
  private static final Duration FAILURE = Duration.ofMillis(300);

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(WebConfig.with(TestServer.KEYS).failingLoginsAfter(FAILURE));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_right_password_opens_a_session() {
    Acme acme = new Acme(server);

    Answer in = logIn("ADA@acme.test", Acme.PASSWORD, acme.slug()).expect(200);

    assertThat(in.at("/tenant/slug")).isEqualTo(acme.slug());
    assertThat(in.at("/user/id")).isEqualTo(acme.adaId());
    server.client().as(in.at("/accessToken")).get("/api/v1/me").expect(200);
    assertThat(in.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void whatever_fails_is_answered_alike_and_at_the_same_time() {
    Acme acme = new Acme(server);
    String grace = acme.hire("grace");
    Acme suspended = new Acme(server);
    TenantId tenant = new TenantId(UUID.fromString(suspended.registered().at("/tenant/id")));
    server.taskeri().tenants().suspend(tenant);
    acme.deactivate(grace);

    Set<Object> answers = new HashSet<>();
    for (List<String> attempt :
        List.of(
            List.of("ada@acme.test", "wrong password here", acme.slug()),
            List.of("nobody@acme.test", Acme.PASSWORD, acme.slug()),
            List.of("no address", Acme.PASSWORD, acme.slug()),
            List.of("a\\u0000@acme.test", Acme.PASSWORD, acme.slug()),
            List.of("ada@acme.test", Acme.PASSWORD, "no-such-tenant"),
            List.of("ada@acme.test", Acme.PASSWORD, "NO SLUG"),
            List.of("ada@acme.test", Acme.PASSWORD, suspended.slug()),
            List.of("grace@acme.test", Acme.PASSWORD, acme.slug()))) {
      long begin = System.nanoTime();
      Answer failed =
          logIn(attempt.get(0), attempt.get(1), attempt.get(2)).expectProblem(401, "login-failed");
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .isBetween(FAILURE.minusMillis(20), FAILURE.multipliedBy(4));
      answers.add(((ObjectNode) failed.json()).without("requestId"));
    }
    assertThat(answers).hasSize(1);
  }

  @Test
  void who_fits_in_several_organizations_must_name_one() {
    Acme acme = new Acme(server);
    Acme bolt = new Acme(server);
    String email = "twice@acme.test";
    for (Acme each : List.of(acme, bolt)) {
      each.hire("twice");
    }

    Answer several =
        server
            .client()
            .post(
                "/api/v1/auth/login",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, Acme.PASSWORD))
            .expectProblem(409, "tenant-required");

    assertThat(several.json().get("tenants").findValuesAsText("slug"))
        .containsExactlyInAnyOrder(acme.slug(), bolt.slug());
    logIn(email, Acme.PASSWORD, bolt.slug()).expect(200);
  }

  @Test
  void a_refresh_token_serves_once_and_then_ends_all() {
    Answer first = new Acme(server).registered();
    Answer second = refresh(first.at("/refreshToken")).expect(200);
    server.client().as(second.at("/accessToken")).get("/api/v1/me").expect(200);

    refresh(first.at("/refreshToken")).expectProblem(401, "refresh-token-invalid");

    refresh(second.at("/refreshToken")).expectProblem(401, "refresh-token-invalid");
    server
        .client()
        .as(second.at("/accessToken"))
        .get("/api/v1/me")
        .expectProblem(401, "session-ended");
    refresh("nonsense").expectProblem(401, "refresh-token-invalid");
  }

  @Test
  void logging_out_stops_the_tokens_at_once() {
    Acme acme = new Acme(server);

    acme.ada().post("/api/v1/auth/logout").expect(204);

    acme.ada().get("/api/v1/me").expectProblem(401, "session-ended");
    acme.ada().post("/api/v1/auth/logout").expectProblem(401, "session-ended");
    refresh(acme.registered().at("/refreshToken")).expectProblem(401, "refresh-token-invalid");
  }

  @Test
  void a_suspended_organization_is_403_with_a_valid_token() {
    Acme acme = new Acme(server);
    TenantId tenant = new TenantId(UUID.fromString(acme.registered().at("/tenant/id")));

    server.taskeri().tenants().suspend(tenant);

    acme.ada().get("/api/v1/tasks").expectProblem(403, "tenant-suspended");
    refresh(acme.registered().at("/refreshToken")).expectProblem(403, "tenant-suspended");
    server.taskeri().tenants().resume(tenant);
    acme.ada().get("/api/v1/tasks").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer x", "Basic YTpi", "bearer e30.e30.e30", "x"})
  void what_is_no_token_is_401(String authorization) {
    Answer refused =
        server
            .client()
            .with("Authorization", authorization)
            .get("/api/v1/me")
            .expectProblem(401, "unauthenticated");

    assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @Test
  void two_tokens_are_none() {
    String token = new Acme(server).registered().at("/accessToken");

    assertThat(
            server.sendRaw(
                "GET /api/v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + token
                    + "\r\nAuthorization: Bearer x\r\n\r\n"))
        .startsWith("HTTP/1.1 401");
  }

  @Test
  void no_token_is_401_before_anything_else_is_looked_at() {
    ApiClient anyone = server.client();

    anyone.get("/api/v1/tasks?nonsense=1").expectProblem(401, "unauthenticated");
    anyone.post("/api/v1/tasks", "{").expectProblem(401, "unauthenticated");
    anyone.get("/api/v1/tasks/nonsense").expectProblem(401, "unauthenticated");
  }

  @Test
  void a_large_token_is_401_and_a_huge_one_431() {
    server.client().as("x".repeat(5000)).get("/api/v1/me").expectProblem(401, "unauthenticated");
    server.client().as("x".repeat(9000)).get("/api/v1/me").expectProblem(431, "headers-too-large");
  }

  @Test
  void the_scheme_is_read_without_regard_to_case() {
    Acme acme = new Acme(server);

    server
        .client()
        .with("Authorization", "bEaReR " + acme.registered().at("/accessToken"))
        .get("/api/v1/me")
        .expect(200);
  }

  private static Answer logIn(String email, String password, String tenant) {
    return server
        .client()
        .post(
            "/api/v1/auth/login",
            "{\"email\": \"%s\", \"password\": \"%s\", \"tenant\": \"%s\"}"
                .formatted(email, password, tenant));
  }

  private static Answer refresh(String token) {
    return server
        .client()
        .post("/api/v1/auth/refresh", "{\"refreshToken\": \"%s\"}".formatted(token));
  }
}
