package io.taskeri.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people tell of themselves, and how they are found. */
class ProfileTest {
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

  @Test
  void everybody_changes_their_own_profile_and_nobody_elses() {
    ApiClient grace = acme.employee("grace");
    Answer me =
        grace
            .patch(
                "/api/v1/me",
                """
                {"name": "Grace Hopper", "title": "Rear admiral", "timeZone": "America/New_York",
                 "avatarColor": "#ABCDEF"}
                """)
            .expect(200);
    assertThat(me.at("/user/name")).isEqualTo("Grace Hopper");
    assertThat(me.at("/user/avatarColor")).isEqualTo("#abcdef");
    Answer cleared = grace.patch("/api/v1/me", "{\"title\": null, \"timeZone\": null}").expect(200);
    assertThat(cleared.json().at("/user/title").isNull()).isTrue();
    grace
        .with("If-Match", me.header("ETag"))
        .patch("/api/v1/me", "{\"name\": \"G\"}")
        .expectProblem(412, "stale");
    grace
        .patch("/api/v1/users/" + acme.adaId(), "{\"name\": \"Eve\"}")
        .expectProblem(403, "forbidden");
    grace.patch("/api/v1/me", "{\"email\": \"x@acme.test\"}").expectProblem(400, "invalid-request");
  }

  @Test
  void every_broken_rule_of_a_profile_is_named() {
    Answer answer =
        ada.patch(
            "/api/v1/me",
            "{\"name\": \"\", \"title\": \"%s\", \"avatarColor\": \"red\"}"
                .formatted("x".repeat(101)));
    assertThat(answer.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/name", "/title", "/avatarColor");
    Answer zone = ada.patch("/api/v1/me", "{\"timeZone\": \"Mars/Olympus\"}");
    assertThat(zone.expectProblem(422, "invalid-input").errorFields()).containsExactly("/timeZone");
    assertThat(
            ada.patch("/api/v1/me", "{\"name\": null}")
                .expectProblem(422, "invalid-input")
                .errorCodes())
        .containsExactly("required");
  }

  @Test
  void a_changed_e_mail_is_the_one_to_log_in_with() {
    String id = acme.hire("grace");
    acme.hire("bob");
    ada.patch("/api/v1/users/" + id, "{\"email\": \"Hopper@acme.test\"}").expect(200);
    acme.tryLogIn("grace", Acme.PASSWORD).expectProblem(401, "login-failed");
    acme.logIn("hopper", Acme.PASSWORD).get("/api/v1/me").expect(200);
    ada.patch("/api/v1/users/" + id, "{\"email\": \"bob@acme.test\"}")
        .expectProblem(409, "email-taken");
  }

  @Test
  void people_are_found_by_every_filter() {
    String grace = acme.hire("grace");
    acme.hire("bob");
    String team = ada.post("/api/v1/teams", "{\"name\": \"T\"}").expect(201).at("/id");
    ada.put("/api/v1/teams/" + team + "/members/" + grace).expect(200);
    ada.post("/api/v1/users/" + grace + "/deactivate").expect(200);
    assertThat(names("status=DEACTIVATED")).containsExactly("grace");
    assertThat(names("role=Admin")).containsExactly("Ada");
    assertThat(names("teamId=" + team)).containsExactly("grace");
    assertThat(names("q=bo%20acme")).containsExactly("bob");
    assertThat(names("sort=-email")).containsExactly("grace", "bob", "Ada");
    assertThat(names("q=nobody")).isEmpty();
    ada.get("/api/v1/users?status=GONE").expectProblem(400, "invalid-parameter");
    ada.get("/api/v1/users?q=...").expectProblem(400, "invalid-parameter");
    ada.get("/api/v1/users?teamId=x").expectProblem(400, "invalid-parameter");
  }

  private List<String> names(String query) {
    Answer answer = ada.get("/api/v1/users?" + query).expect(200);
    return answer.json().path("items").findValuesAsText("name").stream()
        .filter(it -> !it.matches("Admin|Employee"))
        .toList();
  }
}
