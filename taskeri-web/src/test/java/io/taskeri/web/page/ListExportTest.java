package io.taskeri.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
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
          users|id,email,name,title,timeZone,avatarColor,status,erasedAt,roles,createdAt,updatedAt,version
          invitations|id,email,roles,status,invitedBy,createdAt,updatedAt,expiresAt,acceptedAt,version
          roles|id,name,description,permissions,system,createdAt,updatedAt,version
          departments|id,name,description,headId,createdAt,updatedAt,version
          teams|id,name,description,departmentId,leadId,createdAt,updatedAt,version
          projects|id,key,name,description,status,visibility,leadId,startDate,endDate,archivedAt,createdAt,updatedAt,version
          """)
  void a_list_is_exported_in_the_columns_of_the_document(String list, String columns) {
    fill();
    Answer csv = export(list, "text/csv");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"" + list + ".csv\"");
    assertThat(csv.text().lines().findFirst()).contains(columns);
    Answer page = ada.get("/api/v1/" + list + "?count=true").expect(200);
    long items = page.json().get("total").asLong();
    assertThat(csv.text().lines()).hasSize((int) items + 1);
    Answer lines = export(list, "application/x-ndjson");
    assertThat(lines.text().lines()).hasSize((int) items);
    assertThat(lines.text().lines().findFirst())
        .contains(page.json().get("items").get(0).toString());
    ada.with("Accept", "text/csv")
        .get("/api/v1/" + list + "?limit=5")
        .expectProblem(400, "invalid-parameter");
  }

  @Test
  void several_in_one_cell_stand_between_semicolons_and_people_by_name() {
    fill();
    assertThat(export("roles", "text/csv").text()).contains("Pair,,project:read;user:read,false");
    assertThat(export("invitations", "text/csv").text())
        .contains("x@acme.test,Employee;Pair,PENDING,Ada,");
  }

  private void fill() {
    acme.role("Pair", "user:read", "project:read");
    ada.post(
            "/api/v1/invitations",
            "{\"email\": \"x@acme.test\", \"roles\": [\"Employee\", \"Pair\"]}")
        .expect(201);
    ada.post("/api/v1/departments", "{\"name\": \"Sales\"}").expect(201);
    ada.post("/api/v1/teams", "{\"name\": \"Web\"}").expect(201);
    ada.post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}").expect(201);
  }

  private Answer export(String list, String type) {
    return ada.with("Accept", type).get("/api/v1/" + list).expect(200);
  }
}
