package io.taskeri.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The refresh token as a cookie, for pages. */
class RefreshCookieTest {
  private static final String REFRESH = "/api/v1/auth/refresh";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ApiClient page() {
    return server.client().with("Refresh-Token", "cookie");
  }

  private static Answer logIn(ApiClient client, Acme acme) {
    return client.post(
        "/api/v1/auth/login",
        "{\"email\": \"ada@acme.test\", \"password\": \"%s\", \"tenant\": \"%s\"}"
            .formatted(Acme.PASSWORD, acme.slug()));
  }

  /** What a browser sends back of the cookie. */
  private static String cookie(Answer answer) {
    return answer.header("Set-Cookie").split(";", -1)[0];
  }

  @Test
  void is_given_in_place_of_the_field_to_who_asks_for_it() {
    Answer in = logIn(page(), new Acme(server)).expect(200);

    assertThat(in.json().get("refreshToken").isNull()).isTrue();
    assertThat(in.at("/accessToken")).isNotEmpty();
    assertThat(in.header("Set-Cookie").split("; ", -1))
        .contains(
            "Path=/api/v1/auth/refresh", "HttpOnly", "SameSite=Strict", "Max-Age=" + 30 * 24 * 3600)
        .doesNotContain("Secure");
    assertThat(cookie(in)).matches("taskeri_refresh=[A-Za-z0-9_-]{43}");
  }

  @Test
  void is_given_to_nobody_else() {
    Answer in = logIn(server.client(), new Acme(server)).expect(200);

    assertThat(in.header("Set-Cookie")).isEmpty();
    assertThat(in.at("/refreshToken")).hasSize(43);
  }

  @Test
  void travels_encrypted_alone_where_the_page_came_encrypted() {
    Answer in = logIn(page().with("Origin", "https://taskeri.test"), new Acme(server)).expect(200);

    assertThat(in.header("Set-Cookie").split("; ", -1)).contains("Secure");
  }

  @Test
  void continues_the_session_once_and_is_renewed() {
    Answer in = logIn(page(), new Acme(server)).expect(200);

    Answer next = page().with("Cookie", cookie(in)).post(REFRESH, "{}").expect(200);

    assertThat(next.json().get("refreshToken").isNull()).isTrue();
    assertThat(cookie(next)).isNotEqualTo(cookie(in));
    server.client().as(next.at("/accessToken")).get("/api/v1/me").expect(200);
    page()
        .with("Cookie", cookie(in))
        .post(REFRESH, "{}")
        .expectProblem(401, "refresh-token-invalid");
  }

  /** What another page can make a browser send has neither the header nor a body of JSON. */
  @Test
  void alone_does_nothing_without_the_header() {
    Answer in = logIn(page(), new Acme(server)).expect(200);
    ApiClient forged = server.client().with("Cookie", cookie(in));

    forged.post(REFRESH, "{}").expectProblem(400, "invalid-request");
    forged.with("Content-Type", "text/plain").post(REFRESH, "{}").expect(415);

    page().with("Cookie", cookie(in)).post(REFRESH, "{}").expect(200);
  }

  @Test
  void that_is_not_brought_is_401_and_another_form_400() {
    page().post(REFRESH, "{}").expectProblem(401, "refresh-token-invalid");
    Answer refused = server.client().with("Refresh-Token", "jar").post(REFRESH, "{}");
    assertThat(refused.expectProblem(400, "invalid-parameter").errorFields())
        .containsExactly("Refresh-Token");
  }

  @Test
  void is_forgotten_by_the_browser_when_one_logs_out() {
    Answer in = logIn(page(), new Acme(server)).expect(200);

    Answer out = page().as(in.at("/accessToken")).post("/api/v1/auth/logout").expect(204);

    assertThat(out.header("Set-Cookie")).startsWith("taskeri_refresh=; ").contains("Max-Age=0");
    page()
        .with("Cookie", cookie(in))
        .post(REFRESH, "{}")
        .expectProblem(401, "refresh-token-invalid");
  }
}
