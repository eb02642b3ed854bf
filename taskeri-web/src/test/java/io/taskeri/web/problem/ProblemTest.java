package io.taskeri.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.HandlerType;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TenantRequired;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.error.Violation;
import io.taskeri.web.TestServer;
import io.taskeri.web.http.RequestBody;
import io.taskeri.web.http.Routes;
import io.taskeri.web.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(ProblemTest::routes);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static void routes(Routes routes) {
    fail(routes, "/not-found", new NotFound("task"));
    fail(routes, "/conflict", new Conflict(ErrorCode.SLUG_TAKEN, "The slug acme is taken."));
    fail(routes, "/unavailable", new Unavailable(ErrorCode.OVERLOADED, "Busy.", null));
    fail(
        routes,
        "/unauthenticated",
        new Unauthenticated(ErrorCode.SESSION_ENDED, "The session has ended."));
    fail(
        routes,
        "/invalid",
        new InvalidInput(
            List.of(
                new Violation("/title", "too-long", "is too long"),
                new Violation("/admin/email", "malformed", "is no address"))));
    fail(
        routes, "/tenants", new TenantRequired(List.of(new TenantRequired.Choice("acme", "Acme"))));
    fail(routes, "/fault", new IllegalStateException("secret SQL"));
    routes.addPublic(
        HandlerType.GET,
        "/error",
        context -> {
          throw new StackOverflowError("secret depth");
        });
    routes.addPublic(
        HandlerType.POST,
        "/body",
        context -> context.result(Json.write(RequestBody.json(context))));
    routes.add(HandlerType.GET, "/private", (context, caller) -> context.result("private"));
  }

  private static void fail(Routes routes, String path, RuntimeException failure) {
    routes.addPublic(
        HandlerType.GET,
        path,
        context -> {
          throw failure;
        });
  }

  @Test
  void a_refusal_has_every_member_and_the_request_id_of_its_header() {
    HttpResponse<String> answer = server.get("/not-found");

    JsonNode problem = problem(answer, 404, "not-found");
    assertThat(problem.get("type").asText()).isEqualTo("/problems/not-found");
    assertThat(problem.get("title").asText()).isEqualTo("Not found");
    assertThat(problem.get("detail").asText()).isEqualTo("There is no such task.");
    assertThat(problem.get("instance").asText()).isEqualTo("/not-found");
    assertThat(problem.has("errors")).isFalse();
    assertThat(problem.has("tenants")).isFalse();
  }

  @Test
  void invalid_input_names_every_field() {
    JsonNode problem = problem(server.get("/invalid"), 422, "invalid-input");

    assertThat(problem.get("errors").findValuesAsText("field"))
        .containsExactly("/title", "/admin/email");
    assertThat(problem.get("errors").findValuesAsText("code"))
        .containsExactly("too-long", "malformed");
  }

  @Test
  void headers_go_with_their_statuses() {
    assertThat(server.get("/unauthenticated").headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Bearer");
    assertThat(server.get("/unavailable").headers().firstValue("Retry-After")).contains("2");
  }

  @Test
  void tenants_to_choose_from_are_listed() {
    JsonNode problem = problem(server.get("/tenants"), 409, "tenant-required");

    assertThat(problem.at("/tenants/0/slug").asText()).isEqualTo("acme");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fault", "/error"})
  void a_fault_tells_nothing_of_its_cause(String path) {
    HttpResponse<String> answer = server.get(path);

    problem(answer, 500, "internal-error");
    assertThat(answer.body()).doesNotContain("secret", "Exception", "Error:", "java");
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void every_refusal_has_a_status_of_its_kind(ErrorCode code) {
    assertThat(Problems.status(code)).isBetween(400, 503);
  }

  @Test
  void an_unknown_route_is_404() {
    problem(server.get("/no/such/route"), 404, "no-such-route");
    problem(server.get("/not-found/"), 404, "no-such-route");
  }

  @Test
  void another_method_is_405_and_says_which_are_allowed() {
    HttpResponse<String> answer =
        server.send(server.request("/not-found").DELETE().header("Accept", "text/html"));

    problem(answer, 405, "method-not-allowed");
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS");
  }

  @Test
  void options_answers_what_is_allowed() {
    HttpResponse<String> answer =
        server.send(server.request("/body").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Allow")).contains("OPTIONS, POST");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void head_is_answered_by_the_code_of_get() {
    HttpResponse<String> missing = head("/not-found");
    HttpResponse<String> closed = head("/private");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).isEmpty();
    assertThat(closed.statusCode()).isEqualTo(401);
  }

  @Test
  void the_method_cannot_be_overridden_by_a_header() {
    HttpResponse<String> answer =
        server.send(server.request("/not-found").header("X-HTTP-Method-Override", "DELETE"));

    problem(answer, 404, "not-found");
  }

  @Test
  void a_body_over_the_limit_is_413() {
    String half = "x".repeat(512 * 1024);

    problem(server.post("/body", "\"" + half + half + "\""), 413, "content-too-large");
    assertThat(server.post("/body", "\"" + half + "\"").statusCode()).isEqualTo(200);
    String chunks = ("80000\r\n" + half + "\r\n").repeat(3);
    assertThat(
            server.sendRaw(
                "POST /body HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + chunks
                    + "0\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("\"code\":\"content-too-large\"");
  }

  @Test
  void who_sends_far_too_much_still_gets_the_answer() {
    String large = "\"" + "x".repeat(8 * 1024 * 1024) + "\"";

    for (int i = 0; i < 10; i++) {
      problem(server.post("/body", large), 413, "content-too-large");
    }
  }

  @Test
  void the_content_type_must_be_json() {
    HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{}");

    for (String type : List.of("text/plain", "application/json;charset=latin1", "nonsense")) {
      HttpResponse<String> answer =
          server.send(server.request("/body").header("Content-Type", type).POST(body));
      problem(answer, 415, "unsupported-media-type");
      assertThat(answer.headers().firstValue("Accept-Post")).contains("application/json");
    }
    problem(server.send(server.request("/body").POST(body)), 415, "unsupported-media-type");
    HttpRequest.Builder compressed =
        server.request("/body").header("Content-Encoding", "gzip").POST(body);
    problem(
        server.send(compressed.header("Content-Type", "application/json")),
        415,
        "unsupported-media-type");
    HttpRequest.Builder usual =
        server.request("/body").header("Content-Type", "Application/JSON; charset=\"UTF-8\"");
    assertThat(server.send(usual.POST(body)).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /a%2fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /health/../live HTTP/1.1\r\nHost:\r\n Host: y\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET /\u0001 HTTP/1.1\r\nHost: x\r\n\r\n",
        "nonsense\r\n\r\n",
        "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /body HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "POST /body HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
      })
  void what_jetty_refuses_is_a_problem_too(String request) {
    String answer = server.sendRaw(request);

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("Content-Type: application/problem+json");
    JsonNode problem = Json.read(bodyOf(answer));
    assertThat(problem.get("code").asText()).isEqualTo("bad-request");
    assertThat(answer).contains("X-Request-Id: " + problem.get("requestId").asText());
  }

  @Test
  void headers_that_are_too_large_are_431() {
    String answer =
        server.sendRaw(
            "GET /not-found HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(9 * 1024) + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 431").contains("\"code\":\"headers-too-large\"");
  }

  @Test
  void a_request_line_that_is_too_long_is_414() {
    String answer = server.sendRaw("GET /" + "x".repeat(9 * 1024) + " HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 414").contains("\"code\":\"uri-too-long\"");
  }

  @Test
  void a_web_socket_is_refused_as_a_problem() {
    String answer =
        server.sendRaw(
            "GET /not-found HTTP/1.1\r\nHost: x\r\nSec-WebSocket-Version: 13\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 404").contains("application/problem+json");
  }

  @Test
  void a_sane_request_id_is_kept_and_another_replaced() {
    assertThat(requestId("abc-DEF_1.2")).isEqualTo("abc-DEF_1.2");
    assertThat(requestId("x".repeat(65))).hasSize(36);
    assertThat(requestId("a b")).hasSize(36);
    assertThat(server.get("/health/live").headers().firstValue("X-Request-Id")).isPresent();
  }

  private static String requestId(String sent) {
    HttpResponse<String> answer =
        server.send(server.request("/not-found").header("X-Request-Id", sent));
    String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
    assertThat(Json.read(bytes(answer.body())).get("requestId").asText()).isEqualTo(id);
    return id;
  }

  private static HttpResponse<String> head(String path) {
    return server.send(server.request(path).method("HEAD", HttpRequest.BodyPublishers.noBody()));
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = Json.read(bytes(answer.body()));
    assertThat(problem.get("code").asText()).isEqualTo(code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
    assertThat(answer.headers().allValues("X-Request-Id"))
        .containsExactly(problem.get("requestId").asText());
    return problem;
  }

  private static byte[] bodyOf(String answer) {
    return bytes(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Else a client sends its next request on a connection that is being closed. */
  @Test
  void whoever_breaks_http_is_told_that_the_connection_ends() {
    String answer = server.sendRaw("DELETE /api/v1/teams/%00 HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("\r\nConnection: close\r\n");
  }
}
