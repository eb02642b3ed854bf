package io.taskeri.web.statistics;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics over HTTP. */
class StatisticsTest {
  private static final String PATH = "/api/v1/statistics";

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
  void tasks_projects_and_teams_are_counted() {
    acme.project("WEB");
    acme.task("WEB", "one");
    acme.task("WEB", "two");
    ada.patch("/api/v1/tasks/WEB-1", "{\"status\": \"DONE\"}").expect(200);
    Answer tasks = ada.get(PATH + "/tasks").expect(200);
    assertThat(tasks.at("/total")).isEqualTo("2");
    assertThat(tasks.at("/byStatus/DONE")).isEqualTo("1");
    assertThat(tasks.at("/byPriority/URGENT")).isEqualTo("0");
    assertThat(tasks.json().path("days")).hasSize(30);
    assertThat(tasks.at("/days/29/created")).isEqualTo("2");
    assertThat(tasks.json().path("weeks")).hasSizeBetween(5, 6);
    assertThat(tasks.at("/byProject/0/key")).isEqualTo("WEB");
    assertThat(tasks.at("/byProject/0/open")).isEqualTo("1");
    assertThat(tasks.json().path("byAssignee")).hasSize(1);
    assertThat(tasks.json().at("/byAssignee/0/userId").isNull()).isTrue();
    assertThat(tasks.at("/byAssignee/0/tasks")).isEqualTo("2");
    ada.put("/api/v1/tasks/WEB-2/assignees/" + acme.adaId()).expect(200);
    Answer shared = ada.get(PATH + "/tasks?assignee=me").expect(200);
    assertThat(shared.at("/byAssignee/0/userId")).isEqualTo(acme.adaId());
    assertThat(shared.at("/byAssignee/0/name")).isEqualTo("Ada");
    Answer old = ada.get(PATH + "/tasks?projectId=WEB&period=2020-01-01..2020-01-02").expect(200);
    assertThat(old.at("/created")).isEqualTo("0");
    assertThat(old.json().path("averageHoursToComplete").isNull()).isTrue();
    assertThat(old.json().path("days").findValuesAsText("date"))
        .containsExactly("2020-01-01", "2020-01-02");
    assertThat(old.json().path("weeks").findValuesAsText("date")).containsExactly("2019-12-30");
    assertThat(shared.at("/total")).isEqualTo("1");
    Answer projects = ada.get(PATH + "/projects?sort=-name&count=true&archived=false").expect(200);
    assertThat(projects.at("/items/0/completion")).isEqualTo("0.5");
    assertThat(projects.at("/total")).isEqualTo("1");
    ada.post("/api/v1/teams", "{\"name\": \"Team\"}").expect(201);
    Answer teams = ada.get(PATH + "/teams?sort=-name&period=2026-11-01..").expect(200);
    assertThat(teams.at("/items/0/memberCount")).isEqualTo("0");
    for (String what : List.of("tasks", "projects", "teams")) {
      acme.employee("bob" + what).get(PATH + "/" + what).expectProblem(403, "forbidden");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tasks?period=2026-11-02..2026-11-01",
        "tasks?period=2025-01-01..2026-01-02",
        "tasks?period=0000-01-01",
        "tasks?period=..",
        "tasks?period=2026-02-30",
        "tasks?period=week",
        "tasks?projectId=x",
        "tasks?assignee=x",
        "tasks?limit=1",
        "projects?status=DONE",
        "projects?archived=yes",
        "projects?sort=total",
        "projects?period=2026-11-01",
        "teams?teamId=x",
        "teams?departmentId=x",
        "teams?sort=open",
        "teams?period=2025-01-01..2026-01-02"
      })
  void a_wrong_parameter_is_400(String query) {
    ada.get(PATH + "/" + query).expectProblem(400, "invalid-parameter");
  }
}
