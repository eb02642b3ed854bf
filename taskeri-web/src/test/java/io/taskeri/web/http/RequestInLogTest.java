package io.taskeri.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.javalin.http.HandlerType;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestInLogTest {
  private static final String REQUESTS = "io.taskeri.web.requests";
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void a_line_of_a_request_names_id_trace_tenant_and_user() {
    List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
    try (TestServer server =
        new TestServer(
            routes ->
                routes.add(
                    HandlerType.GET,
                    "/whoami",
                    (context, caller) -> contexts.add(MDC.getCopyOfContextMap())))) {
      Acme acme = new Acme(server);
      server.send(
          server
              .request("/whoami")
              .header("Authorization", "Bearer " + acme.registered().at("/accessToken"))
              .header("X-Request-Id", "mine-1")
              .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"));

      assertThat(contexts)
          .singleElement()
          .satisfies(
              it ->
                  assertThat(it)
                      .containsEntry("requestId", "mine-1")
                      .containsEntry("address", "127.0.0.1")
                      .containsEntry("traceId", TRACE)
                      .containsEntry("spanId", "b7ad6b7169203331")
                      .containsEntry("user", acme.adaId())
                      .containsKey("tenant"));
    }
  }

  @Test
  void the_next_request_on_the_thread_inherits_nothing() {
    List<Map<String, String>> contexts = new CopyOnWriteArrayList<>();
    List<String> threads = new CopyOnWriteArrayList<>();
    try (TestServer server =
        new TestServer(
            routes -> {
              routes.add(
                  HandlerType.GET,
                  "/private",
                  (context, caller) -> threads.add(Thread.currentThread().getName()));
              routes.addPublic(
                  HandlerType.GET,
                  "/open",
                  context -> {
                    threads.add(Thread.currentThread().getName());
                    contexts.add(MDC.getCopyOfContextMap());
                  });
            })) {
      Acme acme = new Acme(server);
      for (int i = 0; i < 40; i++) {
        server.send(
            server
                .request("/private")
                .header("Authorization", "Bearer " + acme.registered().at("/accessToken"))
                .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01"));
        server.get("/open");
      }
    }
    assertThat(contexts)
        .hasSize(40)
        .allSatisfy(it -> assertThat(it).containsOnlyKeys("requestId", "address"));
    assertThat(threads).hasSize(80);
  }

  @Test
  void who_has_no_valid_token_is_nobody_in_the_log() {
    try (TestServer server = new TestServer();
        LoggedRequests log = new LoggedRequests(REQUESTS, Level.DEBUG)) {
      server.send(server.request("/api/v1/me").header("Authorization", "Bearer forged.for.ada"));

      ILoggingEvent line = log.await(1).get(0);
      assertThat(line.getFormattedMessage()).startsWith("GET /api/v1/me answered 401 in ");
      assertThat(line.getMDCPropertyMap()).containsOnlyKeys("requestId", "address");
    }
  }

  @Test
  void a_request_is_told_by_its_route_so_that_no_token_in_a_path_is_logged() {
    try (TestServer server = new TestServer();
        LoggedRequests log = new LoggedRequests(REQUESTS, Level.DEBUG)) {
      server.get("/api/v1/auth/invitations/planted-token");
      server.get("/nowhere/planted-token?x=planted-token");

      assertThat(log.await(2))
          .extracting(it -> it.getFormattedMessage().replaceAll("\\d+ ms", "N ms"))
          .containsExactly(
              "GET /api/v1/auth/invitations/{token} answered 404 in N ms",
              "GET none answered 404 in N ms");
    }
  }

  @Test
  void what_the_server_fails_at_is_told_unless_told_otherwise() {
    try (TestServer server =
            new TestServer(
                routes ->
                    routes.addPublic(
                        HandlerType.GET,
                        "/broken",
                        context -> {
                          throw new IllegalStateException("broken");
                        }));
        LoggedRequests log = new LoggedRequests(REQUESTS, Level.INFO)) {
      server.get("/health/live");
      server.get("/broken");

      assertThat(log.await(1)).hasSize(1);
      assertThat(log.events().get(0).getFormattedMessage())
          .startsWith("GET /broken answered 500 in ");
      assertThat(log.events().get(0).getLevel()).isEqualTo(Level.INFO);
    }
  }
}
