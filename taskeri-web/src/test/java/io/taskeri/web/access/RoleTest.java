package io.taskeri.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Roles of the tenant's own, over HTTP. */
class RoleTest {
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
  void a_role_is_made_changed_and_deleted() {
    Answer role = acme.role("Auditor", "activity:read", "user:read", "activity:read");
    assertThat(role.json().get("permissions").toString())
        .isEqualTo("[\"activity:read\",\"user:read\"]");
    String path = "/api/v1/roles/" + role.at("/id");
    Answer changed =
        ada.with("If-Match", role.header("ETag"))
            .patch(path, "{\"name\": \"Reader\", \"permissions\": [\"user:read\"]}")
            .expect(200);
    assertThat(changed.at("/name")).isEqualTo("Reader");
    ada.with("If-Match", role.header("ETag"))
        .patch(path, "{\"name\": \"X\"}")
        .expectProblem(412, "stale");
    ada.get(path).expect(200);
    ada.delete(path).expect(204);
    ada.get(path).expectProblem(404, "not-found");
  }

  @Test
  void what_is_wrong_with_a_role_is_named() {
    Answer answer =
        ada.post(
            "/api/v1/roles",
            "{\"name\": \"\", \"permissions\": [\"user:read\", \"user:fly\", \"x\"]}");
    assertThat(answer.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/name", "/permissions/1", "/permissions/2");
    acme.role("Twice", "user:read");
    ada.post("/api/v1/roles", "{\"name\": \"Twice\", \"permissions\": []}")
        .expectProblem(409, "role-name-taken");
    ada.post("/api/v1/roles", "{\"name\": \"None\", \"permissions\": null}")
        .expectProblem(400, "invalid-request");
    ada.post("/api/v1/roles", "{\"name\": \"Sys\", \"permissions\": [], \"system\": true}")
        .expectProblem(400, "invalid-request");
  }

  @Test
  void a_role_that_is_held_stays_and_the_administrators_is_not_touched() {
    String id = acme.hire("grace");
    Answer role = acme.role("Held", "user:read");
    acme.assign(id, "Held");
    ada.delete("/api/v1/roles/" + role.at("/id")).expectProblem(409, "role-in-use");
    String admin = ada.get("/api/v1/me").at("/roles/0/id");
    ada.delete("/api/v1/roles/" + admin).expectProblem(409, "role-system");
    ada.patch("/api/v1/roles/" + admin, "{\"name\": \"Boss\"}").expectProblem(409, "role-system");
  }

  @Test
  void a_changed_role_holds_from_the_next_request_of_everybody_on() {
    String id = acme.hire("grace");
    Answer role = acme.role("Reader", "user:read");
    acme.assign(id, "Reader");
    ApiClient grace = acme.logIn("grace", Acme.PASSWORD);
    grace.get("/api/v1/users").expect(200);
    grace.get("/api/v1/activity").expectProblem(403, "forbidden");
    ada.patch("/api/v1/roles/" + role.at("/id"), "{\"permissions\": [\"activity:read\"]}")
        .expect(200);
    grace.get("/api/v1/users").expectProblem(403, "forbidden");
    grace.get("/api/v1/activity").expect(200);
  }

  @Test
  void nobody_grants_what_they_do_not_hold() {
    acme.role("Keeper", "role:manage", "role:read", "user:read");
    Answer other = acme.role("Other", "activity:read");
    acme.assign(acme.hire("kim"), "Keeper");
    ApiClient kim = acme.logIn("kim", Acme.PASSWORD);
    kim.post("/api/v1/roles", "{\"name\": \"N\", \"permissions\": [\"user:erase\"]}")
        .expectProblem(403, "forbidden");
    String path = "/api/v1/roles/" + other.at("/id");
    kim.patch(path, "{\"permissions\": [\"activity:read\", \"user:erase\"]}")
        .expectProblem(403, "forbidden");
    kim.patch(path, "{\"permissions\": []}").expectProblem(403, "forbidden");
    kim.delete(path).expectProblem(403, "forbidden");
    kim.patch(path, "{\"description\": \"Reads\"}").expect(200);
    kim.post("/api/v1/roles", "{\"name\": \"N\", \"permissions\": [\"user:read\"]}").expect(201);
  }

  @Test
  void everybody_may_read_the_catalogue_and_the_roles() {
    ApiClient grace = acme.employee("grace");
    Answer catalogue = grace.get("/api/v1/permissions").expect(200);
    assertThat(catalogue.json().path("items").findValuesAsText("code")).contains("task:create");
    Answer roles = grace.get("/api/v1/roles?sort=name&limit=2").expect(200);
    assertThat(roles.json().path("items").findValuesAsText("name"))
        .containsExactly("Admin", "Employee");
    Answer rest = grace.get("/api/v1/roles?sort=name&limit=2&cursor=" + roles.at("/nextCursor"));
    assertThat(rest.expect(200).json().path("items").findValuesAsText("name"))
        .containsExactly("Manager");
  }
}
