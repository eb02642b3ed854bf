package io.taskeri.web.task;

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

/** Moves on the board over HTTP. */
class MoveTest {
  private static final String PATH = "/api/v1/tasks/WEB-1/move";

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

  private void tasks() {
    acme.project("WEB");
    List.of("one", "two", "three").forEach(it -> acme.task("WEB", it));
  }

  @Test
  void a_task_is_moved_below_another_by_who_knows_its_version() {
    tasks();
    Answer read = ada.get("/api/v1/tasks/WEB-1").expect(200);
    ApiClient knowing = ada.with("If-Match", read.header("ETag"));
    String below = "{\"status\": \"TODO\", \"after\": \"WEB-2\"}";
    Answer moved = knowing.post(PATH, below).expect(200);
    assertThat(moved.at("/rank")).isEqualTo("a1V");
    assertThat(moved.at("/version")).isEqualTo("2");
    assertThat(moved.header("ETag")).startsWith("\"2-");
    knowing.post(PATH, below).expectProblem(412, "stale");
    Answer done = ada.post(PATH, "{\"status\": \"DONE\", \"after\": null}").expect(200);
    assertThat(done.at("/status")).isEqualTo("DONE");
    assertThat(done.at("/completedAt")).isNotEmpty();
  }

  @Test
  void what_cannot_be_the_task_above_is_422_and_names_it() {
    tasks();
    String id = new Acme(server).adaId();
    for (String after : List.of("WEB-1", "WEB-9", "NONE-1", id)) {
      String body = "{\"status\": \"TODO\", \"after\": \"%s\"}".formatted(after);
      assertThat(ada.post(PATH, body).expectProblem(422, "invalid-input").errorFields())
          .containsExactly("/after");
    }
    String other = "{\"status\": \"DONE\", \"after\": \"WEB-2\"}";
    assertThat(ada.post(PATH, other).expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\": \"TODO\"}",
        "{\"after\": null}",
        "{\"status\": null, \"after\": null}",
        "{\"status\": \"LATER\", \"after\": null}",
        "{\"status\": \"TODO\", \"after\": \"?\"}",
        "{\"status\": \"TODO\", \"after\": 2}",
        "{\"status\": \"TODO\", \"after\": null, \"before\": null}"
      })
  void what_is_no_move_at_all_is_400(String json) {
    tasks();
    ada.post(PATH, json).expectProblem(400, "invalid-request");
  }

  @Test
  void strangers_find_nothing_to_move_and_an_archived_project_stays_as_it_is() {
    tasks();
    String top = "{\"status\": \"TODO\", \"after\": null}";
    new Acme(server).ada().post(PATH, top).expectProblem(404, "not-found");
    acme.employee("bob").post(PATH, top).expectProblem(403, "forbidden");
    ada.post("/api/v1/projects/WEB/archive").expect(200);
    ada.post(PATH, top).expectProblem(409, "project-archived");
  }
}
