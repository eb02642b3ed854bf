package io.taskeri.web.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Departments and teams over HTTP. */
class OrganizationTest {
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

  private String create(String path, String body) {
    return ada.post("/api/v1/" + path, body).expect(201).at("/id");
  }

  @Test
  void a_team_belongs_to_a_department_and_outlives_it() {
    String grace = acme.hire("grace");
    String department =
        create("departments", "{\"name\": \"Research\", \"headId\": \"%s\"}".formatted(grace));
    String team =
        create(
            "teams",
            "{\"name\": \"Compilers\", \"departmentId\": \"%s\", \"leadId\": \"%s\"}"
                .formatted(department, grace));
    assertThat(ada.get("/api/v1/teams?departmentId=" + department).at("/items/0/id"))
        .isEqualTo(team);
    assertThat(ada.get("/api/v1/departments/" + department + "/members").at("/items/0/userId"))
        .isEqualTo(grace);
    assertThat(ada.get("/api/v1/users?departmentId=" + department).json().path("items")).hasSize(1);
    ada.delete("/api/v1/departments/" + department).expect(204);
    Answer left = ada.get("/api/v1/teams/" + team).expect(200);
    assertThat(left.json().get("departmentId").isNull()).isTrue();
    ada.get("/api/v1/departments/" + department).expectProblem(404, "not-found");
    ada.delete("/api/v1/teams/" + team).expect(204);
    ada.get("/api/v1/users/" + grace).expect(200);
  }

  @Test
  void members_come_and_go_and_a_lead_who_leaves_leads_no_more() {
    String grace = acme.hire("grace");
    String team = create("teams", "{\"name\": \"Compilers\", \"leadId\": \"%s\"}".formatted(grace));
    String members = "/api/v1/teams/" + team + "/members";
    ada.put(members + "/" + acme.adaId()).expect(200);
    ada.put(members + "/" + acme.adaId()).expect(200);
    assertThat(ada.get(members).json().path("items").findValuesAsText("name"))
        .containsExactly("Ada", "grace");
    assertThat(ada.get("/api/v1/teams?member=me").json().path("items")).hasSize(1);
    ada.delete(members + "/" + grace).expect(204);
    assertThat(ada.get("/api/v1/teams/" + team).json().get("leadId").isNull()).isTrue();
    ada.delete(members + "/" + grace).expectProblem(404, "not-found");
    ada.put(members + "/0199d4b0-3b7e-7c11-8a52-000000000002").expectProblem(404, "not-found");
  }

  @Test
  void who_is_deactivated_neither_leads_nor_joins() {
    String grace = acme.hire("grace");
    ada.post("/api/v1/users/" + grace + "/deactivate").expect(200);
    Answer answer =
        ada.post("/api/v1/teams", "{\"name\": \"T\", \"leadId\": \"%s\"}".formatted(grace));
    assertThat(answer.expectProblem(422, "invalid-input").errorFields()).containsExactly("/leadId");
    String team = create("teams", "{\"name\": \"T\"}");
    ada.put("/api/v1/teams/" + team + "/members/" + grace).expectProblem(422, "invalid-input");
    Answer head =
        ada.post("/api/v1/departments", "{\"name\": \"D\", \"headId\": \"%s\"}".formatted(grace));
    assertThat(head.expectProblem(422, "invalid-input").errorFields()).containsExactly("/headId");
  }

  @Test
  void a_name_is_used_once_and_a_version_is_minded() {
    create("departments", "{\"name\": \"Research\"}");
    ada.post("/api/v1/departments", "{\"name\": \"Research\"}")
        .expectProblem(409, "department-name-taken");
    create("teams", "{\"name\": \"One\"}");
    String two = create("teams", "{\"name\": \"Two\"}");
    ada.patch("/api/v1/teams/" + two, "{\"name\": \"One\"}").expectProblem(409, "team-name-taken");
    String etag = ada.get("/api/v1/teams/" + two).header("ETag");
    ada.with("If-Match", etag).patch("/api/v1/teams/" + two, "{\"name\": \"Three\"}").expect(200);
    ada.with("If-Match", etag).delete("/api/v1/teams/" + two).expectProblem(412, "stale");
    Answer unknown =
        ada.patch(
            "/api/v1/teams/" + two, "{\"departmentId\": \"0199d4b0-3b7e-7c11-8a52-000000000002\"}");
    assertThat(unknown.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/departmentId");
    assertThat(ada.get("/api/v1/teams?q=thr&sort=-name").json().path("items")).hasSize(1);
  }

  @Test
  void employees_see_the_organization_and_change_nothing() {
    ApiClient bob = acme.employee("bob");
    String team = create("teams", "{\"name\": \"T\"}");
    bob.get("/api/v1/teams/" + team).expect(200);
    bob.patch("/api/v1/teams/" + team, "{\"name\": \"X\"}").expectProblem(403, "forbidden");
    bob.delete("/api/v1/teams/" + team).expectProblem(403, "forbidden");
    bob.post("/api/v1/departments", "{\"name\": \"X\"}").expectProblem(403, "forbidden");
    bob.put("/api/v1/teams/" + team + "/members/" + acme.adaId()).expectProblem(403, "forbidden");
  }
}
