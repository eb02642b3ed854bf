package io.taskeri.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.RegisteredRoute;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer bears them; the client of all web tests looks for them in each success, too. */
class SecurityHeadersTest {
  private static final Map<String, String> EXPECTED =
      Map.of(
          "Cache-Control", "no-store",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Referrer-Policy", "no-referrer",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY");
  private static final String REST = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
  private static final TestServer SERVER = new TestServer();

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  static List<RegisteredRoute> routes() {
    return RegisteredRoute.of(SERVER.javalin());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void every_route_has_them_with_each_method(RegisteredRoute route) {
    String path = route.path().replaceAll("\\{[^}]+}", "1");
    boolean page = path.equals("/docs");
    for (String method : Stream.of(route.method(), "HEAD", "OPTIONS", "TRACE").toList()) {
      HttpRequest.Builder request =
          SERVER
              .request(path)
              .header("Content-Type", "application/json")
              .method(method, BodyPublishers.ofString(method.equals("HEAD") ? "" : "[]"));
      HttpResponse<String> answer = SERVER.send(request);
      EXPECTED.forEach(
          (name, value) -> {
            if (!page || !name.equals("Content-Security-Policy")) {
              assertThat(answer.headers().allValues(name))
                  .as(route + " " + name)
                  .containsExactly(value);
            }
          });
      assertThat(answer.headers().map())
          .as("nothing of what serves it")
          .doesNotContainKey("server");
    }
  }

  @Test
  void what_logs_somebody_in_is_never_kept() {
    Acme acme = new Acme(SERVER);

    assertThat(acme.registered().header("Cache-Control")).isEqualTo("no-store");
    assertThat(acme.tryLogIn("ada", Acme.PASSWORD).header("Cache-Control")).isEqualTo("no-store");
    assertThat(acme.tryLogIn("ada", "wrong").expect(401).header("Cache-Control"))
        .isEqualTo("no-store");
  }

  @Test
  void the_page_runs_its_own_scripts_alone_and_its_files_may_be_kept() {
    assertThat(SERVER.get("/docs").headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
    HttpResponse<String> script = SERVER.get("/docs/start.js");
    assertThat(script.headers().allValues("Cache-Control")).containsExactly("public, max-age=3600");
    assertThat(script.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET /%zz" + REST + "\r\n",
        "GET /health/live HTTP/9.9\r\n\r\n",
        "GET /health/live HTTP/1.1\r\n\r\n",
        "GET /no/such/path" + REST + "\r\n",
        "FOO /health/live" + REST + "\r\n",
        "DELETE /health/live" + REST + "\r\n",
        "OPTIONS *" + REST + "\r\n",
        "POST /api/v1/auth/login" + REST + "Content-Length: 99999999999\r\n\r\n",
        "POST /api/v1/auth/login" + REST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST /api/v1/auth/login" + REST + "Expect: nothing\r\nContent-Length: 0\r\n\r\n",
        "POST /api/v1/tenants" + REST + "Content-Length: -1\r\n\r\n"
      })
  void so_has_what_jetty_refuses_by_itself(String request) {
    hasThem(SERVER.sendRaw(request));
  }

  @Test
  void so_have_headers_and_request_lines_that_are_too_large() {
    String large = "x".repeat(9 * 1024);

    hasThem(SERVER.sendRaw("GET /health/live" + REST + "X: " + large + "\r\n\r\n"));
    hasThem(SERVER.sendRaw("GET /" + large + REST + "\r\n"));
  }

  private static void hasThem(String answer) {
    assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
    EXPECTED.forEach(
        (name, value) ->
            assertThat(answer).containsOnlyOnce("\r\n" + name + ": " + value + "\r\n"));
    assertThat(answer).doesNotContain("\r\nServer:", "Jetty", "Strict-Transport-Security");
  }
}
