package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator sees of a server that runs: its figures and its log. */
class ObservedServerTest {
  private static final String KEY = "planted-jwt-secret-0123456789abcdef";

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start(directory);
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @Test
  void showsTheFiguresOfAllItsParts() throws Exception {
    try (ServerProcess server = serve("--metrics-tenants=5")) {
      ApiClient anyone = ApiClient.of(server.awaitReady());
      Answer registered = register(anyone, "figures");
      anyone.get("/metrics").expect(200);
      String tenant = registered.at("/tenant/id");
      anyone.as(registered.at("/accessToken")).get("/api/v1/search?q=planted-query").expect(200);
      Eventually.holds(
          "the request is counted", () -> scraped(anyone).contains("taskeri_tenant_requests_"));

      assertThat(scraped(anyone))
          .contains("http_server_requests_seconds_bucket{method=\"POST\",route=\"/api/v1/tenants\"")
          .contains("taskeri_transactions_seconds_count{outcome=\"committed\"} ")
          .contains("taskeri_transactions_retried_total 0.0")
          .contains("taskeri_provisioning_seconds_count{outcome=\"succeeded\"} 1")
          .contains("taskeri_pool_max 10.0", "taskeri_pool_active ", "taskeri_pool_waiting 0.0")
          .containsPattern("taskeri_tenants\\{status=\"active\"} [1-9]")
          .contains("taskeri_tenants{status=\"suspended\"} 0.0", "taskeri_tenants_behind 0.0")
          .contains("taskeri_mails_waiting 0.0", "taskeri_mails_failed 0.0")
          .contains("taskeri_logins_total{outcome=\"failed\"} 0.0")
          .contains("taskeri_refusals_total{code=\"unauthenticated\"} 0.0")
          .contains("taskeri_tenant_requests_seconds_count{tenant=\"" + tenant + "\"} 1")
          .contains("jvm_memory_used_bytes{", "process_uptime_seconds ")
          .doesNotContain("planted-", "ada@acme.test", "Acme");
    }
  }

  @Test
  void showsTheFiguresOnAPortOfTheirOwnAlone() throws Exception {
    try (ServerProcess server = serve("--metrics-port=0")) {
      URI address = server.awaitReady();
      assertThat(ServerProcess.status(address, "/metrics")).isEqualTo(404);
      String told = "Metrics and health are served on port ";
      String port =
          server.log().stream()
              .filter(it -> it.contains(told))
              .map(it -> it.substring(it.indexOf(told) + told.length()))
              .findFirst()
              .orElseThrow();
      URI apart = URI.create("http://127.0.0.1:" + port);
      assertThat(ServerProcess.status(apart, "/metrics")).isEqualTo(200);
      assertThat(ServerProcess.status(apart, "/health/ready")).isEqualTo(200);
      assertThat(ServerProcess.status(apart, "/api/v1/me")).isEqualTo(404);
    }
  }

  @Test
  void complainsInOneLineAboutAPortForFiguresInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerProcess server = serve("--metrics-port=" + taken.getLocalPort())) {
      assertThat(server.awaitExit()).isEqualTo(2);
      assertThat(server.errors())
          .containsExactly(
              "taskeri: cannot listen on 127.0.0.1:%d: Address already in use"
                  .formatted(taken.getLocalPort()));
    }
  }

  @Test
  void showsNoFiguresWhereTheyAreOff() throws Exception {
    try (ServerProcess server = serve("--metrics=off")) {
      assertThat(ServerProcess.status(server.awaitReady(), "/metrics")).isEqualTo(404);
    }
  }

  @Test
  void logsEachRequestAsJsonWithoutAnySecret() throws Exception {
    List<String> log = misused("json");
    assertThat(log)
        .isNotEmpty()
        .allSatisfy(it -> Json.read(it.getBytes(StandardCharsets.UTF_8)).get("time").asText());
    assertThat(log)
        .anySatisfy(
            it ->
                assertThat(it)
                    .contains("\"message\":\"GET /api/v1/me answered 200")
                    .contains("\"requestId\":\"mine-1\"", "\"tenant\":\"", "\"user\":\"")
                    .contains("\"traceId\":\"0af7651916cd43dd8448eb211c80319c\"")
                    .contains("\"spanId\":\"b7ad6b7169203331\""));
  }

  @Test
  void logsEachRequestAsTextWithoutAnySecret() throws Exception {
    assertThat(misused("text"))
        .allSatisfy(it -> assertThat(it).matches("(\\d{4}-\\d\\d-\\d\\dT.{13} [A-Z]+ |    ).*"))
        .anySatisfy(
            it ->
                assertThat(it)
                    .contains("[requestId=mine-1 tenant=", " user=", " traceId=0af76519")
                    .contains("]: GET /api/v1/me answered 200 in "));
  }

  /** The log of a server that was given secrets in all places, and made to say all that it can. */
  private static List<String> misused(String format) throws Exception {
    try (ServerProcess server =
        serve("--log-format=" + format, "--log-level=debug", "--log-requests=all")) {
      ApiClient anyone = ApiClient.of(server.awaitReady());
      Answer registered = register(anyone, format);
      String token = registered.at("/accessToken");
      String refresh = registered.at("/refreshToken");
      ApiClient ada =
          anyone
              .as(token)
              .with("X-Request-Id", "mine-1")
              .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
      ada.get("/api/v1/me").expect(200);
      anyone.as("planted.access.token").get("/api/v1/me").expect(401);
      anyone.post("/api/v1/auth/refresh", "{\"refreshToken\": \"planted-refresh\"}").expect(401);
      anyone.post("/api/v1/auth/refresh", "{\"refreshToken\": \"" + refresh + "\"}").expect(200);
      anyone.get("/api/v1/auth/invitations/planted-invitation").expect(404);
      anyone
          .post(
              "/api/v1/auth/login",
              "{\"email\": \"ada@acme.test\", \"password\": \"planted-wrong\", \"tenant\": \"x\"}")
          .expect(401);
      anyone.post(
          "/api/v1/auth/password/reset",
          "{\"token\": \"planted-reset\", \"password\": \"planted-password\"}");
      Eventually.holds(
          "the requests are logged",
          () -> server.log().stream().filter(it -> it.contains(" answered ")).count() >= 8);
      server.signal("TERM");
      assertThat(server.awaitExit()).isZero();
      assertThat(String.join("\n", server.log()))
          .doesNotContain("planted", KEY, token, refresh, postgres.password().reveal())
          .doesNotContain("ada@acme.test");
      return server.log();
    }
  }

  private static Answer register(ApiClient anyone, String slug) {
    return anyone
        .post(
            "/api/v1/tenants",
            """
            {"name": "Acme", "slug": "%s", "admin":
              {"email": "ada@acme.test", "name": "Ada", "password": "planted-password"}}
            """
                .formatted(slug))
        .expect(201);
  }

  private static String scraped(ApiClient anyone) {
    return anyone.get("/metrics").expect(200).text();
  }

  private static ServerProcess serve(String... arguments) throws IOException {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--port=0";
    all[arguments.length + 1] = "--db-url=" + postgres.url();
    return ServerProcess.serve(
        Map.of("TASKERI_DB_PASSWORD", postgres.password().reveal(), "TASKERI_JWT_SECRET", KEY),
        all);
  }
}
