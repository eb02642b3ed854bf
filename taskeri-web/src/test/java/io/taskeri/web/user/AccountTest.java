package io.taskeri.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may work, and with which roles, over HTTP. */
class AccountTest {
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
  void who_is_deactivated_is_out_at_once_and_comes_back_with_their_password() {
    String id = acme.hire("grace");
    ApiClient grace = acme.logIn("grace", Acme.PASSWORD);
    Answer gone = ada.post("/api/v1/users/" + id + "/deactivate").expect(200);
    assertThat(gone.at("/status")).isEqualTo("DEACTIVATED");
    grace.get("/api/v1/me").expectProblem(401, "session-ended");
    ada.with("If-Match", "\"1-x\"")
        .post("/api/v1/users/" + id + "/reactivate")
        .expectProblem(412, "stale");
    Answer back =
        ada.with("If-Match", gone.header("ETag"))
            .post("/api/v1/users/" + id + "/reactivate")
            .expect(200);
    assertThat(back.at("/status")).isEqualTo("ACTIVE");
    acme.logIn("grace", Acme.PASSWORD).get("/api/v1/me").expect(200);
  }

  @Test
  void a_role_that_is_given_or_taken_away_holds_from_the_next_request_on() {
    String id = acme.hire("grace");
    ApiClient grace = acme.logIn("grace", Acme.PASSWORD);
    grace.get("/api/v1/invitations").expectProblem(403, "forbidden");
    Answer made = ada.put("/api/v1/users/" + id + "/roles", "{\"roles\": [\"Admin\"]}").expect(200);
    assertThat(made.at("/roles/0/name")).isEqualTo("Admin");
    grace.get("/api/v1/invitations").expect(200);
    ada.put("/api/v1/users/" + id + "/roles", "{\"roles\": [\"Employee\", \"Manager\"]}")
        .expect(200);
    grace.get("/api/v1/invitations").expectProblem(403, "forbidden");
  }

  @Test
  void the_last_administrator_can_neither_leave_nor_be_demoted() {
    String own = "/api/v1/users/" + acme.adaId();
    ada.post(own + "/deactivate").expectProblem(409, "last-administrator");
    ada.put(own + "/roles", "{\"roles\": [\"Employee\"]}").expectProblem(409, "last-administrator");
    ada.post(own + "/erase").expectProblem(409, "conflict");
    ada.get("/api/v1/invitations").expect(200);
  }

  @Test
  void an_erased_person_is_a_placeholder_wherever_they_were() {
    String id = acme.hire("grace");
    acme.project("WEB");
    Answer task = acme.task("WEB", "Invent the compiler");
    ada.put("/api/v1/tasks/" + task.at("/id") + "/assignees/" + id).expect(200);
    ada.patch("/api/v1/users/" + id, "{\"title\": \"Rear admiral\"}").expect(200);
    Answer erased = ada.post("/api/v1/users/" + id + "/erase").expect(200);
    assertThat(erased.text()).doesNotContain("grace", "admiral");
    assertThat(erased.at("/name")).isEqualTo("Erased person");
    assertThat(ada.get("/api/v1/tasks/WEB-1").at("/assignees/0/name")).isEqualTo("Erased person");
    assertThat(ada.get("/api/v1/activity?limit=200").expect(200).text())
        .doesNotContain("grace", "admiral")
        .contains("Erased person");
    ada.post("/api/v1/users/" + id + "/reactivate").expectProblem(409, "user-erased");
    ada.patch("/api/v1/users/" + id, "{\"name\": \"Grace\"}").expectProblem(409, "user-erased");
    ada.put("/api/v1/users/" + id + "/roles", "{\"roles\": [\"Admin\"]}")
        .expectProblem(409, "user-erased");
    acme.tryLogIn("grace", Acme.PASSWORD).expectProblem(401, "login-failed");
    acme.hire("grace");
  }

  @Test
  void nobody_has_power_over_who_may_do_more() {
    acme.role(
        "Clerk", "user:read", "user:update:any", "user:deactivate", "user:erase", "role:assign");
    String id = acme.hire("carl");
    acme.assign(id, "Clerk");
    ApiClient carl = acme.logIn("carl", Acme.PASSWORD);
    String boss = "/api/v1/users/" + acme.adaId();
    carl.patch(boss, "{\"email\": \"carl2@acme.test\"}").expectProblem(403, "forbidden");
    carl.post(boss + "/deactivate").expectProblem(403, "forbidden");
    carl.post(boss + "/erase").expectProblem(403, "forbidden");
    carl.put(boss + "/roles", "{\"roles\": [\"Clerk\"]}").expectProblem(403, "forbidden");
    carl.put("/api/v1/users/" + id + "/roles", "{\"roles\": [\"Clerk\", \"Admin\"]}")
        .expectProblem(403, "forbidden");
    assertThat(ada.get("/api/v1/me").at("/user/email")).isEqualTo("ada@acme.test");
  }

  @Test
  void roles_that_do_not_exist_are_named() {
    String path = "/api/v1/users/" + acme.adaId() + "/roles";
    Answer answer = ada.put(path, "{\"roles\": [\"Admin\", \"Nobody\"]}");
    assertThat(answer.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/roles/1");
    assertThat(ada.put(path, "{\"roles\": []}").expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/roles");
    ada.put(path, "{}").expectProblem(400, "invalid-request");
  }
}
