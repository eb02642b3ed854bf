package io.taskeri.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Labels, subtasks, filters, exports and history of tasks over HTTP. */
class TaskListTest {
  private static final String PATH = "/api/v1/tasks";

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

  @BeforeEach
  void create_tasks() {
    acme.project("WEB");
    acme.task("WEB", "whole");
    ada.post("/api/v1/labels", "{\"name\": \"billing\"}").expect(201);
    ada.post("/api/v1/labels", "{\"name\": \"urgent\"}").expect(201);
    ada.post(
            PATH,
            """
            {"projectId": "WEB", "title": "=Part", "description": "an invoice",
             "parentId": "WEB-1", "labels": ["urgent", "billing"], "dueDate": "2020-01-01"}
            """)
        .expect(201);
  }

  @Test
  void a_task_shows_its_labels_and_the_task_of_which_it_is_a_part() {
    Answer part = ada.get(PATH + "/WEB-2").expect(200);
    assertThat(part.json().get("labels").toString()).isEqualTo("[\"billing\",\"urgent\"]");
    assertThat(part.at("/parentId")).isEqualTo(ada.get(PATH + "/WEB-1").at("/id"));
    assertThat(part.json().has("parent")).isFalse();
    ApiClient knowing = ada.with("If-Match", part.header("ETag"));
    Answer changed =
        knowing.patch(PATH + "/WEB-2", "{\"labels\": null, \"parentId\": null}").expect(200);
    assertThat(changed.at("/version")).isEqualTo("2");
    assertThat(changed.json().get("labels")).isEmpty();
    assertThat(changed.json().get("parentId").isNull()).isTrue();
    knowing.patch(PATH + "/WEB-2", "{\"labels\": []}").expectProblem(412, "stale");
    Answer refused =
        ada.patch(PATH + "/WEB-2", "{\"labels\": [\"urgent\", \"no\"]}")
            .expectProblem(422, "invalid-input");
    assertThat(refused.at("/errors/0/field")).isEqualTo("/labels/1");
  }

  @Test
  void each_filter_is_read_from_the_address() {
    String me = ada.get("/api/v1/me").at("/user/id");
    for (String one :
        List.of(
            "label=billing,none such",
            "parentId=WEB-1",
            "overdue=true",
            "q=INV%20par",
            "sort=-title&parentId=WEB-1,WEB-7&label=urgent&createdBy=me&assignee=none")) {
      assertThat(titles(ada.get(PATH + "?" + one.replace(" ", "%20")))).containsExactly("=Part");
      assertThat(titles(ada.get("/api/v1/projects/WEB/tasks?" + one.replace(" ", "%20"))))
          .containsExactly("=Part");
    }
    assertThat(titles(ada.get(PATH + "?parentId=none&overdue=false"))).containsExactly("whole");
    assertThat(titles(ada.get(PATH + "?createdBy=" + me + "&sort=title"))).hasSize(2);
    assertThat(titles(ada.get(PATH + "?sort=-rank"))).containsExactly("=Part", "whole");
    for (String wrong :
        List.of("overdue=maybe", "parentId=x", "createdBy=none", "label=", "q=", "sort=labels")) {
      ada.get(PATH + "?" + wrong).expectProblem(400, "invalid-parameter");
    }
    ada.get("/api/v1/projects/WEB/tasks?projectId=WEB").expectProblem(400, "invalid-parameter");
    ada.get("/api/v1/projects/NONE/tasks").expectProblem(404, "not-found");
  }

  @Test
  void tasks_are_exported_with_what_an_import_needs() {
    Answer table = ada.with("Accept", "text/csv").get(PATH + "?parentId=WEB-1").expect(200);
    assertThat(table.header("Content-Disposition")).isEqualTo("attachment; filename=\"tasks.csv\"");
    assertThat(table.text())
        .contains(
            ",WEB-2,",
            ",'=Part,an invoice,TODO,MEDIUM,2020-01-01,",
            ",true,WEB-1,,,billing;urgent,");
    Answer json = ada.with("Accept", "application/x-ndjson").get(PATH).expect(200);
    assertThat(json.text().lines()).hasSize(2).allMatch(it -> it.startsWith("{\"id\":"));
  }

  @Test
  void the_history_of_a_task_is_for_who_sees_it() {
    ada.patch(PATH + "/WEB-2", "{\"title\": \"Other\", \"labels\": []}").expect(200);
    ada.post(PATH + "/WEB-2/comments", "{\"body\": \"x\"}").expect(201);
    JsonNode items = ada.get(PATH + "/WEB-2/activity?sort=occurredAt").json().get("items");
    List<String> told = new ArrayList<>();
    items.forEach(it -> told.add(it.get("action").asText() + " " + it.get("field").asText()));
    assertThat(told).containsExactly("CREATED null", "CHANGED title", "CHANGED labels");
    ada.get(PATH + "/WEB-9/activity").expectProblem(404, "not-found");
  }

  private static List<String> titles(Answer answer) {
    List<String> titles = new ArrayList<>();
    answer.expect(200).json().get("items").forEach(it -> titles.add(it.get("title").asText()));
    return titles;
  }
}
