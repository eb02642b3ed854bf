package io.taskeri.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.mail.Mail;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passwords and sessions over HTTP. */
class PasswordTest {
  private static TestServer server;

  private final Acme acme = new Acme(server);
  private final ApiClient ada = acme.ada();

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static final String OTHER = "battery staple correct";

  private static Answer forgot(String email) {
    return server
        .client()
        .post("/api/v1/auth/password/forgot", "{\"email\": \"%s\"}".formatted(email));
  }

  private static Answer reset(String token, String password) {
    return server
        .client()
        .post(
            "/api/v1/auth/password/reset",
            "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password));
  }

  @Test
  void a_new_password_ends_the_other_sessions_and_not_this_one() {
    ApiClient grace = acme.employee("grace");
    ApiClient elsewhere = acme.logIn("grace", Acme.PASSWORD);
    String body = "{\"currentPassword\": \"%s\", \"newPassword\": \"%s\"}";
    Answer wrong = grace.put("/api/v1/me/password", body.formatted("not my password", OTHER));
    assertThat(wrong.expectProblem(422, "invalid-input").errorCodes())
        .containsExactly("wrong-password");
    Answer weak = grace.put("/api/v1/me/password", body.formatted(Acme.PASSWORD, "short"));
    assertThat(weak.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/newPassword");
    elsewhere.get("/api/v1/me").expect(200);
    grace.put("/api/v1/me/password", body.formatted(Acme.PASSWORD, OTHER)).expect(204);
    elsewhere.get("/api/v1/me").expectProblem(401, "session-ended");
    grace.get("/api/v1/me").expect(200);
    acme.tryLogIn("grace", Acme.PASSWORD).expectProblem(401, "login-failed");
    acme.logIn("grace", OTHER);
  }

  @Test
  void a_forgotten_password_is_reset_once_by_what_was_mailed() {
    String email = "zoe-" + acme.slug() + "@acme.test";
    ApiClient zoe = acme.employee("zoe-" + acme.slug());
    server.mails();
    forgot(email).expect(202);
    forgot("nobody@acme.test").expect(202);
    forgot("no address").expect(202);
    List<Mail> mails = server.mails();
    assertThat(mails).extracting(it -> it.recipient().value()).containsExactly(email);
    String token = mails.get(0).text().replaceAll("(?s).*asks for it: (\\S+).*", "$1");
    assertThat(reset(token, "short").expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/password");
    reset(token, OTHER).expect(204);
    zoe.get("/api/v1/me").expectProblem(401, "session-ended");
    acme.logIn("zoe-" + acme.slug(), OTHER);
    for (String bad : List.of(token, token + "x", "x", "..", token.substring(36))) {
      assertThat(reset(bad, OTHER).expectProblem(422, "invalid-input").errorCodes())
          .containsExactly("invalid-token");
    }
  }

  @Test
  void one_sees_and_ends_ones_own_sessions() {
    ApiClient grace = acme.employee("grace");
    ApiClient elsewhere = acme.logIn("grace", Acme.PASSWORD);
    Answer sessions = grace.get("/api/v1/auth/sessions").expect(200);
    assertThat(sessions.json().path("items").findValuesAsText("current"))
        .containsExactlyInAnyOrder("true", "false");
    String other =
        sessions.json().at("/items/0/current").asBoolean()
            ? sessions.at("/items/1/id")
            : sessions.at("/items/0/id");
    ada.delete("/api/v1/auth/sessions/" + other).expectProblem(404, "not-found");
    grace.delete("/api/v1/auth/sessions/" + other).expect(204);
    elsewhere.get("/api/v1/me").expectProblem(401, "session-ended");
    grace.delete("/api/v1/auth/sessions/" + other).expectProblem(404, "not-found");
    grace.delete("/api/v1/auth/sessions/x").expectProblem(404, "not-found");
    assertThat(grace.get("/api/v1/auth/sessions").json().path("items")).hasSize(1);
  }
}
