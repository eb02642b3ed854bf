package io.taskeri.web.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments over HTTP. */
class CommentTest {
  private static final String ON_TASK = "/api/v1/tasks/WEB-1/comments";
  private static final String PATH = "/api/v1/comments/";

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

  private static String body(String text) {
    return "{\"body\": " + JsonNodeFactory.instance.textNode(text) + "}";
  }

  private static Answer write(ApiClient client, String text) {
    return client.post(ON_TASK, body(text)).expect(201);
  }

  @Test
  void a_comment_is_written_read_edited_and_deleted() {
    String script = "<script>alert('x')</script>\n\n**Grüße** 🎉";
    Answer made = write(ada, script);
    String path = PATH + made.at("/id");
    assertThat(made.header("Location")).isEqualTo(path);
    assertThat(made.at("/body")).isEqualTo(script);
    assertThat(made.at("/author/name")).isEqualTo("Ada");
    assertThat(made.json().get("editedAt").isNull()).isTrue();
    Answer read = ada.get(path).expect(200);
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(ada.with("If-None-Match", read.header("ETag")).get(path).status()).isEqualTo(304);
    Answer edited = ada.with("If-Match", read.header("ETag")).patch(path, body("y")).expect(200);
    assertThat(edited.at("/editedAt")).isEqualTo(edited.at("/updatedAt"));
    assertThat(edited.at("/version")).isEqualTo("2");
    ApiClient stale = ada.with("If-Match", read.header("ETag"));
    stale.patch(path, body("z")).expectProblem(412, "stale");
    stale.delete(path).expectProblem(412, "stale");
    ada.delete(path).expect(204);
    ada.get(path).expectProblem(404, "not-found");
    assertThat(ada.get("/api/v1/tasks/WEB-1").at("/version")).isEqualTo("1");
  }

  @Test
  void comments_are_listed_in_either_order_and_page() {
    write(ada, "one");
    write(ada, "two");
    write(ada, "three");
    assertThat(bodies(ada.get(ON_TASK))).containsExactly("one", "two", "three");
    Answer page = ada.get(ON_TASK + "?sort=-createdAt&limit=2&count=true").expect(200);
    assertThat(bodies(page)).containsExactly("three", "two");
    assertThat(page.at("/total")).isEqualTo("3");
    String link = page.header("Link");
    assertThat(bodies(ada.get(link.substring(1, link.indexOf('>'))))).containsExactly("one");
    acme.task("WEB", "Another task");
    assertThat(bodies(ada.get("/api/v1/tasks/WEB-2/comments"))).isEmpty();
  }

  @Test
  void comments_are_exported_and_a_formula_is_text() {
    Answer made = write(ada, "=1+1");
    Answer csv = ada.with("Accept", "text/csv").get(ON_TASK).expect(200);
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"comments.csv\"");
    assertThat(csv.text().lines())
        .containsExactly(
            "id,taskId,authorId,authorName,body,editedAt,createdAt,updatedAt,version",
            String.join(
                ",",
                made.at("/id"),
                made.at("/taskId"),
                acme.adaId(),
                "Ada",
                "'=1+1",
                "",
                made.at("/createdAt"),
                made.at("/updatedAt"),
                "1"));
    Answer lines = ada.with("Accept", "application/x-ndjson").get(ON_TASK).expect(200);
    assertThat(lines.text()).isEqualTo(made.text() + "\n");
  }

  @Test
  void a_comment_that_breaks_a_rule_is_refused_and_none_is_left_behind() {
    String path = PATH + write(ada, "kept").at("/id");
    for (String text : List.of("", " \n", "a\u0000b", "x".repeat(64 * 1024 + 1))) {
      assertThat(ada.post(ON_TASK, body(text)).expectProblem(422, "invalid-input").errorFields())
          .containsExactly("/body");
      ada.patch(path, body(text)).expectProblem(422, "invalid-input");
    }
    ada.patch(path, "{\"body\": null}").expectProblem(422, "invalid-input");
    for (String json : List.of("{}", "{\"body\": 1}", "{\"body\": \"x\", \"author\": \"y\"}")) {
      ada.post(ON_TASK, json).expectProblem(400, "invalid-request");
    }
    ada.patch(path, "{\"editedAt\": null}").expectProblem(400, "invalid-request");
    ada.post(ON_TASK, body("x".repeat(16 * 1024 * 1024))).expectProblem(413, "content-too-large");
    ada.with("If-Match", "nonsense").patch(path, body("x")).expectProblem(400, "invalid-parameter");
    ada.with("If-Match", "nonsense").delete(path).expectProblem(400, "invalid-parameter");
    ada.get(ON_TASK + "?sort=body").expectProblem(400, "invalid-parameter");
    ada.get(ON_TASK + "?author=me").expectProblem(400, "invalid-parameter");
    assertThat(bodies(ada.get(ON_TASK))).containsExactly("kept");
    assertThat(ada.get(path).at("/version")).isEqualTo("1");
  }

  @Test
  void what_is_not_there_or_not_visible_is_not_found() {
    String own = write(ada, "x").at("/id");
    ApiClient stranger = new Acme(server).ada();
    for (String path : List.of(PATH + own, PATH + "nonsense", PATH + acme.adaId())) {
      stranger.get(path).expectProblem(404, "not-found");
      stranger.patch(path, body("y")).expectProblem(404, "not-found");
      stranger.delete(path).expectProblem(404, "not-found");
    }
    stranger.get(ON_TASK).expectProblem(404, "not-found");
    ada.get("/api/v1/tasks/nonsense/comments").expectProblem(404, "not-found");
    ada.post("/api/v1/tasks/WEB-9/comments", body("x")).expectProblem(404, "not-found");
  }

  @Test
  void a_comment_in_a_private_project_is_hidden_from_who_is_no_member() {
    ada.post(
            "/api/v1/projects",
            "{\"key\": \"SECRET\", \"name\": \"S\", \"visibility\": \"private\"}")
        .expect(201);
    acme.task("SECRET", "hidden");
    String hidden = ada.post("/api/v1/tasks/SECRET-1/comments", body("x")).at("/id");
    ApiClient bob = acme.employee("bob");
    bob.get(PATH + hidden).expectProblem(404, "not-found");
    bob.patch(PATH + hidden, body("y")).expectProblem(404, "not-found");
    bob.delete(PATH + hidden).expectProblem(404, "not-found");
    bob.get("/api/v1/tasks/SECRET-1/comments").expectProblem(404, "not-found");
    bob.post("/api/v1/tasks/SECRET-1/comments", body("x")).expectProblem(404, "not-found");
  }

  @Test
  void others_comments_are_moderated_and_not_edited() {
    ApiClient bob = acme.employee("bob");
    String bobs = PATH + write(bob, "Bob's").at("/id");
    String adas = PATH + write(ada, "Ada's").at("/id");
    ada.patch(bobs, body("x")).expectProblem(403, "forbidden");
    bob.delete(adas).expectProblem(403, "forbidden");
    ada.delete(bobs).expect(204);
    assertThat(bodies(bob.get(ON_TASK))).containsExactly("Ada's");
  }

  @Test
  void a_comment_that_is_sent_again_is_written_once() {
    ApiClient retrying = ada.with("Idempotency-Key", "again");
    Answer first = write(retrying, "once");
    Answer second = write(retrying, "once");
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    retrying.post(ON_TASK, body("twice")).expectProblem(422, "idempotency-mismatch");
    assertThat(bodies(ada.get(ON_TASK))).containsExactly("once");
  }

  private static List<String> bodies(Answer answer) {
    return answer.expect(200).json().path("items").findValuesAsText("body");
  }
}
