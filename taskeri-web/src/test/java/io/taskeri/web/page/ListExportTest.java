package io.taskeri.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of the organization as files: the same lines as their pages, in columns. */
class ListExportTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          users|users|id,email,name,title,timeZone,avatarColor,status,erasedAt,roles,createdAt,updatedAt,version
          invitations|invitations|id,email,roles,status,invitedBy,createdAt,updatedAt,expiresAt,acceptedAt,version
          roles|roles|id,name,description,permissions,system,createdAt,updatedAt,version
          departments|departments|id,name,description,headId,createdAt,updatedAt,version
          teams|teams|id,name,description,departmentId,leadId,createdAt,updatedAt,version
          projects|projects|id,key,name,description,status,visibility,leadId,startDate,endDate,archivedAt,createdAt,updatedAt,version
          projects/WEB/members|members|userId,name,email,status,addedAt
          departments/DEPARTMENT/members|members|userId,name,email,status,addedAt
          teams/TEAM/members|members|userId,name,email,status,addedAt
          time-logs/sums|time-sums|group,name,logs,minutes
          statistics/projects|project-statistics|projectId,key,name,total,open,overdue,completion,minutes
          statistics/teams|team-statistics|teamId,name,memberCount,open,overdue,completed,minutes
          auth/sessions|sessions|id,createdAt,lastRefreshedAt,expiresAt,address,agent,current
          """)
  void a_list_is_exported_in_the_columns_of_the_document(String what, String file, String columns) {
    String list = fill(what);
    Answer csv = export(list, "text/csv");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + file + ".csv\"");
    assertThat(csv.text().lines().findFirst()).contains(columns);
    Answer page = ada.get("/api/v1/" + list + "?limit=50").expect(200);
    int items = page.json().get("items").size();
    assertThat(items).isPositive();
    assertThat(csv.text().lines()).hasSize(items + 1);
    Answer lines = export(list, "application/x-ndjson");
    assertThat(lines.text().lines()).hasSize(items);
    assertThat(lines.text().lines().findFirst())
        .contains(page.json().get("items").get(0).toString());
    ada.with("Accept", "text/csv")
        .get("/api/v1/" + list + "?limit=5")
        .expectProblem(400, "invalid-parameter");
  }

  @Test
  void several_in_one_cell_stand_between_semicolons_and_people_by_name() {
    fill("");
    assertThat(export("roles", "text/csv").text()).contains("Pair,,project:read;user:read,false");
    assertThat(export("invitations", "text/csv").text())
        .contains("x@acme.test,Employee;Pair,PENDING,Ada,");
  }

  @Test
  void a_sum_has_its_name_in_its_line_or_none() {
    fill("");
    String sums = "time-logs/sums?groupBy=";
    assertThat(export(sums + "user", "text/csv").text()).endsWith(acme.adaId() + ",Ada,1,5\r\n");
    assertThat(export(sums + "month", "text/csv").text()).endsWith("2026-11-01,,1,5\r\n");
  }

  /** Makes something of everything, and names it in the path. */
  private String fill(String path) {
    acme.role("Pair", "user:read", "project:read");
    ada.post(
            "/api/v1/invitations",
            "{\"email\": \"x@acme.test\", \"roles\": [\"Employee\", \"Pair\"]}")
        .expect(201);
    String department = made("departments", "{\"name\": \"Sales\"}");
    String team = made("teams", "{\"name\": \"Web\"}");
    for (String group : List.of("departments/" + department, "teams/" + team)) {
      ada.put("/api/v1/" + group + "/members/" + acme.adaId()).expect(200);
    }
    assertThat(made("projects", "{\"key\": \"WEB\", \"name\": \"Website\"}")).isNotEmpty();
    acme.task("WEB", "A task");
    ada.post(
            "/api/v1/tasks/WEB-1/time-logs",
            "{\"startedAt\": \"2026-11-23T09:00:00Z\", \"minutes\": 5}")
        .expect(201);
    return path.replace("DEPARTMENT", department).replace("TEAM", team);
  }

  private String made(String list, String body) {
    return ada.post("/api/v1/" + list, body).expect(201).at("/id");
  }

  private Answer export(String list, String type) {
    return ada.with("Accept", type).get("/api/v1/" + list).expect(200);
  }
}
