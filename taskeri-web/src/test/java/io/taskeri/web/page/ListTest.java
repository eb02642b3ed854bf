package io.taskeri.web.page;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages, cursors, filters and sorting. */
class ListTest {
  private static final List<String> DUE = List.of("2026-01-01", "2026-02-01", "2026-03-01");
  private static final List<String> PRIORITIES = List.of("LOW", "MEDIUM", "HIGH", "URGENT");

  private static TestServer server;
  private static Acme acme;
  private static ApiClient ada;
  private static String grace = "";

  @BeforeAll
  static void start() {
    server = new TestServer();
    acme = new Acme(server);
    ada = acme.ada();
    acme.project("WEB");
    acme.project("OPS");
    grace = acme.hire("grace");
    for (int i = 0; i < 12; i++) {
      ada.post(
              "/api/v1/tasks",
              """
              {"projectId": "%s", "title": "task %d", "priority": "%s", "status": "%s",
               "dueDate": %s, "assigneeIds": [%s]}
              """
                  .formatted(
                      i % 3 == 0 ? "OPS" : "WEB",
                      i,
                      PRIORITIES.get(i % 4),
                      i % 2 == 0 ? "TODO" : "DONE",
                      i % 4 == 3 ? "null" : '"' + DUE.get(i % 4) + '"',
                      i % 6 == 0 ? '"' + acme.adaId() + '"' : i % 6 == 1 ? '"' + grace + '"' : ""))
          .expect(201);
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "createdAt",
        "-createdAt",
        "updatedAt",
        "-updatedAt",
        "dueDate",
        "-dueDate",
        "priority",
        "-priority"
      })
  void pages_put_together_are_the_list(String sort) {
    List<String> whole = titles(ada.get("/api/v1/tasks?sort=" + sort));
    List<String> pages = new ArrayList<>();
    String path = "/api/v1/tasks?limit=5&sort=" + sort;

    while (!path.isEmpty()) {
      Answer page = ada.get(path).expect(200);
      pages.addAll(titles(page));
      String link = page.header("Link");
      assertThat(link.isEmpty()).isEqualTo(page.json().get("nextCursor").isNull());
      assertThat(link).contains(page.json().get("nextCursor").asText("").replace("null", ""));
      path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    assertThat(whole).hasSize(12).doesNotHaveDuplicates();
    assertThat(pages).isEqualTo(whole);
  }

  @Test
  void lists_are_sorted_by_creation_unless_asked_otherwise() {
    assertThat(titles(ada.get("/api/v1/tasks")))
        .startsWith("task 0", "task 1")
        .isEqualTo(titles(ada.get("/api/v1/tasks?sort=createdAt")));
    assertThat(values(ada.get("/api/v1/tasks?sort=dueDate"), "dueDate")).endsWith("null", "null");
    assertThat(values(ada.get("/api/v1/tasks?sort=-priority"), "priority")).startsWith("URGENT");
    assertThat(values(ada.get("/api/v1/projects?sort=key"), "key")).containsExactly("OPS", "WEB");
    assertThat(values(ada.get("/api/v1/projects?sort=-name"), "key")).containsExactly("WEB", "OPS");
    assertThat(values(ada.get("/api/v1/users?sort=-name"), "name")).startsWith("grace");
  }

  @Test
  void filters_narrow_together() {
    assertThat(titles(ada.get("/api/v1/tasks?status=DONE"))).hasSize(6);
    assertThat(titles(ada.get("/api/v1/tasks?status=DONE,TODO"))).hasSize(12);
    assertThat(titles(ada.get("/api/v1/tasks?priority=LOW,URGENT"))).hasSize(6);
    assertThat(titles(ada.get("/api/v1/tasks?projectId=OPS"))).hasSize(4);
    assertThat(titles(ada.get("/api/v1/tasks?projectId=OPS,WEB&status=TODO"))).hasSize(6);
    assertThat(titles(ada.get("/api/v1/tasks?assignee=me"))).containsExactly("task 0", "task 6");
    assertThat(titles(ada.get("/api/v1/tasks?assignee=me," + grace))).hasSize(4);
    assertThat(titles(ada.get("/api/v1/tasks?projectId=NONE"))).isEmpty();
  }

  @Test
  void due_dates_are_one_day_or_a_range_with_both_of_its_ends() {
    assertThat(titles(ada.get("/api/v1/tasks?due=2026-02-01"))).hasSize(3);
    assertThat(titles(ada.get("/api/v1/tasks?due=..2026-02-01"))).hasSize(6);
    assertThat(titles(ada.get("/api/v1/tasks?due=2026-02-01.."))).hasSize(6);
    assertThat(titles(ada.get("/api/v1/tasks?due=2026-01-01..2026-03-01"))).hasSize(9);
    assertThat(titles(ada.get("/api/v1/tasks?due=2026-03-01..2026-01-01"))).isEmpty();
  }

  @Test
  void the_total_is_told_to_who_asks() {
    Answer counted = ada.get("/api/v1/tasks?count=true&limit=1&status=TODO").expect(200);

    assertThat(counted.at("/total")).isEqualTo("6");
    assertThat(counted.header("Link")).contains("count=true").contains("status=TODO");
    assertThat(ada.get("/api/v1/tasks?count=false").json().has("total")).isFalse();
    assertThat(ada.get("/api/v1/users?count=true").at("/total")).isEqualTo("2");
    assertThat(ada.get("/api/v1/projects?count=true").at("/total")).isEqualTo("2");
  }

  @Test
  void a_page_has_fifty_items_unless_asked_otherwise_and_at_most_two_hundred() {
    Acme large = new Acme(server);
    large.project("BIG");
    for (int i = 0; i < 51; i++) {
      large.task("BIG", "t" + i);
    }
    assertThat(titles(large.ada().get("/api/v1/tasks"))).hasSize(50);
    assertThat(titles(large.ada().get("/api/v1/tasks?limit=200"))).hasSize(51);
  }

  @Test
  void a_cursor_is_good_for_its_own_list_alone() {
    String cursor = ada.get("/api/v1/tasks?limit=1&status=TODO").at("/nextCursor");
    ada.get("/api/v1/tasks?limit=7&count=true&status=TODO&cursor=" + cursor).expect(200);

    foreign(ada, "/api/v1/tasks?cursor=" + cursor);
    foreign(ada, "/api/v1/tasks?status=DONE&cursor=" + cursor);
    foreign(ada, "/api/v1/tasks?status=TODO&sort=priority&cursor=" + cursor);
    foreign(ada, "/api/v1/projects?cursor=" + cursor);
    foreign(ada, "/api/v1/users?cursor=" + cursor);
    String all = ada.get("/api/v1/tasks?limit=1").at("/nextCursor");
    foreign(ada, "/api/v1/users?limit=1&cursor=" + all);
    foreign(new Acme(server).ada(), "/api/v1/tasks?status=TODO&cursor=" + cursor);
    foreign(ada, "/api/v1/tasks?status=TODO&cursor=" + cursor.substring(4));
    foreign(ada, "/api/v1/tasks?status=TODO&cursor=" + altered(cursor));
    foreign(ada, "/api/v1/tasks?status=TODO&cursor=" + cursor + "AAAA");
  }

  /** The same with another first character. */
  private static String altered(String cursor) {
    return (cursor.startsWith("x") ? "y" : "x") + cursor.substring(1);
  }

  private static void foreign(ApiClient client, String path) {
    assertThat(client.get(path).expectProblem(400, "invalid-parameter").errorCodes())
        .containsExactly("foreign-cursor");
  }

  private static List<String> titles(Answer answer) {
    return values(answer, "title");
  }

  private static List<String> values(Answer answer, String field) {
    List<String> values = new ArrayList<>();
    for (JsonNode item : answer.json().path("items")) {
      values.add(item.get(field).asText());
    }
    return values;
  }
}
