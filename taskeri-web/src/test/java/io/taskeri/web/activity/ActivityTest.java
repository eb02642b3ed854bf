package io.taskeri.web.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The audit log over HTTP. */
class ActivityTest {
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
  void who_logged_in_or_could_not_and_who_took_what_away_is_told() {
    ApiClient bob = acme.employee("bob");
    acme.tryLogIn("bob", "a planted guess").expect(401);
    acme.tryLogIn("bob", "a planted guess").expect(401);
    bob.with("Accept", "text/csv").get("/api/v1/tasks").expect(200);
    bob.with("Accept", "text/csv").get("/api/v1/activity").expectProblem(403, "forbidden");

    Answer told = ada.get("/api/v1/activity?sort=occurredAt").expect(200);

    assertThat(told.text()).doesNotContain("planted");
    assertThat(told.json().get("items"))
        .extracting(
            it ->
                String.join(
                    " ",
                    it.at("/actor/name").asText(),
                    it.get("entityType").asText(),
                    it.get("action").asText(),
                    it.get("field").asText(),
                    it.get("to").asText()))
        .endsWith(
            "bob SESSION CREATED null null",
            "Nobody USER CHANGED logIn FAILED",
            "bob TENANT CHANGED export tasks");
    bob.get("/api/v1/activity").expectProblem(403, "forbidden");
  }

  @Test
  void who_may_reads_what_was_done_and_by_whom() {
    String grace = acme.hire("grace");
    acme.assign(grace, "Manager");
    Answer log = ada.get("/api/v1/activity?entityType=USER&limit=2").expect(200);
    assertThat(log.json().path("items").findValuesAsText("field")).containsOnly("roles");
    assertThat(log.at("/items/0/actor/name")).isEqualTo("Ada");
    assertThat(log.at("/items/0/entityName")).isEqualTo("grace");
    acme.employee("bob").get("/api/v1/activity").expectProblem(403, "forbidden");
  }

  @Test
  void each_filter_narrows_it() {
    acme.project("WEB");
    acme.task("WEB", "T");
    assertThat(size("projectId=WEB")).isEqualTo(2);
    assertThat(size("projectId=NONE")).isZero();
    assertThat(size("entityType=TASK,PROJECT")).isEqualTo(2);
    assertThat(size("action=DELETED")).isZero();
    assertThat(size("actor=me&action=CREATED")).isEqualTo(4);
    assertThat(size("entityId=" + acme.adaId())).isEqualTo(1);
    assertThat(size("occurredAt=..2020-01-01")).isZero();
    assertThat(size("occurredAt=2020-01-01..")).isEqualTo(4);
    assertThat(size("sort=occurredAt&limit=1")).isEqualTo(1);
    for (String bad :
        List.of(
            "entityType=X", "actor=x", "occurredAt=2026-13-01", "occurredAt=..", "sort=actor")) {
      ada.get("/api/v1/activity?" + bad).expectProblem(400, "invalid-parameter");
    }
  }

  private int size(String query) {
    return ada.get("/api/v1/activity?" + query).expect(200).json().path("items").size();
  }

  @Test
  void who_asks_for_the_headers_of_an_export_takes_nothing_away() {
    ada.with("Accept", "text/csv").send("HEAD", "/api/v1/activity", Optional.empty()).expect(200);
    assertThat(ada.get("/api/v1/activity?entityType=TENANT").text()).doesNotContain("export");
  }

  @Test
  void the_whole_of_it_is_exported() {
    acme.project("WEB");
    for (int i = 0; i < 230; i++) {
      acme.task("WEB", "T" + i);
    }
    Answer csv = ada.with("Accept", "text/csv").get("/api/v1/activity?entityType=TASK").expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    List<String> lines = csv.text().lines().toList();
    assertThat(lines).hasSize(231);
    assertThat(lines.get(0)).startsWith("id,occurredAt,actorId,actor,entityType");
    assertThat(lines.get(230)).contains(",TASK,", ",WEB-1,");
    Answer json =
        ada.with("Accept", "application/x-ndjson;q=0.9, text/csv;q=0.1")
            .get("/api/v1/activity?entityType=TASK")
            .expect(200);
    assertThat(json.text().lines()).hasSize(230).allMatch(it -> it.startsWith("{\"id\":"));
    ada.with("Accept", "text/csv")
        .get("/api/v1/activity?limit=5")
        .expectProblem(400, "invalid-parameter");
    acme.employee("bob")
        .with("Accept", "text/csv")
        .get("/api/v1/activity")
        .expectProblem(403, "forbidden");
  }

  @Test
  void a_formula_is_exported_as_text() {
    acme.role("=1+1", "user:read");
    ada.post("/api/v1/teams", "{\"name\": \"@SUM(A1)\"}").expect(201);
    assertThat(ada.with("Accept", "text/csv").get("/api/v1/activity").expect(200).text())
        .contains(",'=1+1,", ",'@SUM(A1),")
        .doesNotContain(",=1+1", ",@SUM");
  }
}
