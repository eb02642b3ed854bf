package io.taskeri.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One change to many tasks over HTTP. */
class BulkTest {
  private static final String PATH = "/api/v1/tasks/bulk";
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

  private void fill() {
    ada.post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}").expect(201);
    for (String title : List.of("first", "second")) {
      ada.post(
              "/api/v1/tasks",
              "{\"projectId\": \"WEB\", \"title\": \"%s\", \"dueDate\": \"2026-12-01\"}"
                  .formatted(title))
          .expect(201);
    }
  }

  @Test
  void tasks_are_changed_and_answered_in_their_order() {
    fill();
    Answer changed =
        ada.post(
                PATH,
                """
                {"tasks": ["WEB-2", "WEB-1"],
                 "change": {"status": "IN_PROGRESS", "dueDate": null, "addAssigneeIds": ["%s"]}}
                """
                    .formatted(acme.adaId()))
            .expect(200);
    assertThat(changed.json().get("items").findValuesAsText("key"))
        .containsExactly("WEB-2", "WEB-1");
    assertThat(changed.at("/items/0/status")).isEqualTo("IN_PROGRESS");
    assertThat(changed.json().at("/items/0/dueDate").isNull()).isTrue();
    assertThat(changed.at("/items/1/assignees/0/userId")).isEqualTo(acme.adaId());
    assertThat(ada.get("/api/v1/tasks/WEB-1").json()).isEqualTo(changed.json().at("/items/1"));
  }

  @Test
  void each_fault_is_named_and_nothing_is_changed() {
    fill();
    String two = "{\"tasks\": [\"WEB-1\", \"WEB-7\"], \"change\": {\"priority\": \"LOW\"}}";
    assertThat(ada.post(PATH, two).expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/tasks/1");
    assertThat(ada.get("/api/v1/tasks/WEB-1").at("/version")).isEqualTo("1");
    String many =
        "{\"tasks\": [%s], \"change\": {\"priority\": \"LOW\"}}"
            .formatted(String.join(", ", Collections.nCopies(201, "\"WEB-1\"")));
    assertThat(ada.post(PATH, many).expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/tasks");
  }

  @Test
  void what_cannot_become_a_change_is_a_bad_request() {
    for (String body :
        List.of(
            "{\"change\": {\"priority\": \"LOW\"}}",
            "{\"tasks\": \"WEB-1\", \"change\": {\"priority\": \"LOW\"}}",
            "{\"tasks\": [\"web\"], \"change\": {\"priority\": \"LOW\"}}",
            "{\"tasks\": [\"WEB-1\"]}",
            "{\"tasks\": [\"WEB-1\"], \"change\": {\"priority\": \"low\"}}",
            "{\"tasks\": [\"WEB-1\"], \"change\": {\"title\": \"x\"}}",
            "{\"tasks\": [\"WEB-1\"], \"change\": {\"addAssigneeIds\": [\"me\"]}}")) {
      ada.post(PATH, body).expectProblem(400, "invalid-request");
    }
  }
}
