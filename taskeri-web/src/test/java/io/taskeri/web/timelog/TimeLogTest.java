package io.taskeri.web.timelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time logs over HTTP. */
class TimeLogTest {
  private static final String ON_TASK = "/api/v1/tasks/WEB-1/time-logs";
  private static final String PATH = "/api/v1/time-logs";

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
  void create_the_task() {
    acme.project("WEB");
    acme.task("WEB", "A task");
  }

  private static String work(String day, Object minutes) {
    return "{\"startedAt\": \"%sT08:00:00Z\", \"minutes\": %s}".formatted(day, minutes);
  }

  private static Answer log(ApiClient client, String day, int minutes) {
    return client.post(ON_TASK, work(day, minutes)).expect(201);
  }

  @Test
  void time_is_logged_read_changed_and_deleted() {
    Answer made =
        ada.post(
                ON_TASK,
                """
                {"startedAt": "2026-11-23T08:00:00.123456Z", "minutes": 45, "note": " Layout "}
                """)
            .expect(201);
    String path = PATH + "/" + made.at("/id");
    assertThat(made.header("Location")).isEqualTo(path);
    assertThat(made.at("/startedAt")).isEqualTo("2026-11-23T08:00:00.123Z");
    assertThat(made.at("/note")).isEqualTo("Layout");
    assertThat(made.at("/taskKey")).isEqualTo("WEB-1");
    assertThat(made.at("/user/name")).isEqualTo("Ada");
    Answer read = ada.get(path).expect(200);
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(ada.with("If-None-Match", read.header("ETag")).get(path).status()).isEqualTo(304);
    ApiClient knowing = ada.with("If-Match", read.header("ETag"));
    Answer changed = knowing.patch(path, "{\"minutes\": 60, \"note\": null}").expect(200);
    assertThat(changed.at("/minutes")).isEqualTo("60");
    assertThat(changed.at("/note")).isEmpty();
    assertThat(changed.at("/startedAt")).isEqualTo(made.at("/startedAt"));
    knowing.patch(path, "{\"minutes\": 5}").expectProblem(412, "stale");
    knowing.delete(path).expectProblem(412, "stale");
    ada.delete(path).expect(204);
    ada.get(path).expectProblem(404, "not-found");
    assertThat(ada.get("/api/v1/tasks/WEB-1").at("/version")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "0", "1441", "99999999999", "-1e300", "1E40"})
  void minutes_that_are_none_of_a_day_are_422(String minutes) {
    Answer answer = ada.post(ON_TASK, work("2026-11-23", minutes));
    assertThat(answer.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/minutes");
    String path = PATH + "/" + log(ada, "2026-11-23", 5).at("/id");
    ada.patch(path, "{\"minutes\": " + minutes + "}").expectProblem(422, "invalid-input");
    assertThat(ada.get(path).at("/version")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"startedAt\": \"2026-11-23T08:00:00Z\"}",
        "{\"startedAt\": \"2026-11-23T08:00:00Z\", \"minutes\": \"5\"}",
        "{\"startedAt\": \"2026-11-23T08:00:00Z\", \"minutes\": 5.5}",
        "{\"startedAt\": \"2026-11-23T08:00:00Z\", \"minutes\": 1e999999999}",
        "{\"startedAt\": \"2026-11-23T08:00:00Z\", \"minutes\": null}",
        "{\"startedAt\": \"2026-11-23T08:00:00Z\", \"minutes\": 5, \"userId\": \"x\"}",
        "{\"startedAt\": \"2026-11-23T08:00:00+01:00\", \"minutes\": 5}",
        "{\"startedAt\": \"2026-02-30T08:00:00Z\", \"minutes\": 5}",
        "{\"startedAt\": \"2026-11-23\", \"minutes\": 5}",
        "{\"minutes\": 5}"
      })
  void what_is_no_time_log_at_all_is_400(String json) {
    ada.post(ON_TASK, json).expectProblem(400, "invalid-request");
  }

  @Test
  void each_rule_that_is_broken_is_named_and_nothing_is_left_behind() {
    Answer answer =
        ada.post(
            ON_TASK,
            "{\"startedAt\": \"0001-01-01T00:00:00Z\", \"minutes\": 0, \"note\": \"a\\u0000b\"}");
    assertThat(answer.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/startedAt", "/minutes", "/note");
    String path = PATH + "/" + log(ada, "2026-11-23", 5).at("/id");
    ada.patch(path, "{\"minutes\": null}").expectProblem(422, "invalid-input");
    ada.with("If-Match", "nonsense").delete(path).expectProblem(400, "invalid-parameter");
    for (String query :
        List.of("sort=minutes", "user=x", "taskId=x", "projectId=x", "startedAt=x", "minutes=5")) {
      ada.get(PATH + "?" + query).expectProblem(400, "invalid-parameter");
    }
    ada.get(ON_TASK + "?taskId=WEB-1").expectProblem(400, "invalid-parameter");
    ada.get(PATH + "/sums?groupBy=year").expectProblem(400, "invalid-parameter");
    ada.get(PATH + "/sums?sort=group").expectProblem(400, "invalid-parameter");
    assertThat(ada.get(PATH).expect(200).json().path("items")).hasSize(1);
  }

  @Test
  void time_logs_are_filtered_sorted_and_paged() {
    ApiClient bob = acme.employee("bob");
    log(ada, "2026-11-02", 2);
    log(bob, "2026-11-01", 1);
    log(ada, "2026-11-03", 3);
    assertThat(minutes(ada.get(PATH))).containsExactly("3", "2", "1");
    assertThat(minutes(ada.get(PATH + "?sort=createdAt"))).containsExactly("2", "1", "3");
    assertThat(minutes(ada.get(PATH + "?user=me"))).containsExactly("3", "2");
    assertThat(minutes(ada.get(PATH + "?taskId=WEB-1,WEB-9&projectId=WEB"))).hasSize(3);
    assertThat(minutes(ada.get(PATH + "?startedAt=2026-11-01..2026-11-02"))).hasSize(2);
    assertThat(minutes(ada.get(ON_TASK + "?startedAt=2026-11-03.."))).containsExactly("3");
    assertThat(minutes(bob.get(PATH))).containsExactly("1");
    assertThat(minutes(bob.get(ON_TASK + "?user=" + acme.adaId()))).isEmpty();
    Answer page = ada.get(PATH + "?limit=2&count=true");
    assertThat(minutes(page)).containsExactly("3", "2");
    assertThat(page.at("/total")).isEqualTo("3");
    String cursor = page.at("/nextCursor");
    assertThat(minutes(ada.get(PATH + "?cursor=" + cursor))).containsExactly("1");
  }

  @Test
  void time_is_summed_up_page_by_page() {
    ApiClient bob = acme.employee("bob");
    log(ada, "2026-11-02", 2);
    log(bob, "2026-11-01", 1);
    log(ada, "2026-11-02", 3);
    Answer days = ada.get(PATH + "/sums?groupBy=day&limit=1&count=true").expect(200);
    assertThat(days.at("/items/0/group")).isEqualTo("2026-11-01");
    assertThat(days.json().at("/items/0/name").isNull()).isTrue();
    assertThat(days.at("/minutes")).isEqualTo("6");
    assertThat(days.at("/total")).isEqualTo("2");
    String link = days.header("Link");
    Answer rest = ada.get(link.substring(1, link.indexOf('>'))).expect(200);
    assertThat(rest.at("/items/0/logs")).isEqualTo("2");
    assertThat(rest.at("/items/0/minutes")).isEqualTo("5");
    assertThat(rest.json().get("nextCursor").isNull()).isTrue();
    Answer people = ada.get(PATH + "/sums?projectId=WEB").expect(200);
    assertThat(people.json().path("items").findValuesAsText("name")).containsExactly("Ada", "bob");
    assertThat(bob.get(PATH + "/sums?groupBy=task").at("/items/0/name")).isEqualTo("WEB-1");
    assertThat(bob.get(PATH + "/sums").at("/minutes")).isEqualTo("1");
  }

  @Test
  void time_logs_are_exported() {
    Answer made = log(ada, "2026-11-23", 45);
    for (String path : List.of(PATH, ON_TASK)) {
      Answer csv = ada.with("Accept", "text/csv").get(path).expect(200);
      assertThat(csv.header("Content-Disposition")).contains("\"time-logs.csv\"");
      assertThat(csv.text())
          .startsWith("id,taskId,taskKey,projectId,userId,userName,startedAt,minutes,note,")
          .contains(",WEB-1,", "," + acme.adaId() + ",Ada,2026-11-23T08:00:00Z,45,,");
      Answer lines = ada.with("Accept", "application/x-ndjson").get(path).expect(200);
      assertThat(lines.text()).isEqualTo(made.text() + "\n");
    }
    ada.with("Accept", "text/csv").get(PATH + "?limit=5").expectProblem(400, "invalid-parameter");
  }

  @Test
  void anothers_time_is_hidden_from_employees_and_strangers() {
    String path = PATH + "/" + log(ada, "2026-11-23", 45).at("/id");
    for (ApiClient no : List.of(acme.employee("bob"), new Acme(server).ada())) {
      no.get(path).expectProblem(404, "not-found");
      no.patch(path, "{\"minutes\": 5}").expectProblem(404, "not-found");
      no.delete(path).expectProblem(404, "not-found");
    }
    ada.get(PATH + "/nonsense").expectProblem(404, "not-found");
    ada.get("/api/v1/tasks/nonsense/time-logs").expectProblem(404, "not-found");
  }

  @Test
  void time_that_is_sent_again_is_logged_once() {
    ApiClient retrying = ada.with("Idempotency-Key", "again");
    Answer first = log(retrying, "2026-11-23", 45);
    Answer second = log(retrying, "2026-11-23", 45);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    retrying.post(ON_TASK, work("2026-11-23", 46)).expectProblem(422, "idempotency-mismatch");
    assertThat(minutes(ada.get(PATH))).containsExactly("45");
  }

  private static List<String> minutes(Answer answer) {
    return answer.expect(200).json().path("items").findValuesAsText("minutes");
  }
}
