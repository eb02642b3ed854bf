package io.taskeri.web.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Projects over HTTP. */
class ProjectTest {
  private static final String PATH = "/api/v1/projects";
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

  private Answer create(String key, String more) {
    return ada.post(PATH, "{\"key\": \"%s\", \"name\": \"Project %s\"%s}".formatted(key, key, more))
        .expect(201);
  }

  private List<String> keys(String query) {
    Answer page = ada.get(PATH + "?sort=key&" + query).expect(200);
    return page.json().get("items").findValuesAsText("key");
  }

  @Test
  void a_project_is_archived_restored_and_deleted() {
    create("WEB", "");
    String task =
        ada.post("/api/v1/tasks", "{\"projectId\": \"WEB\", \"title\": \"x\"}")
            .expect(201)
            .at("/id");
    ada.delete(PATH + "/WEB").expectProblem(409, "project-not-archived");
    Answer archived = ada.post(PATH + "/WEB/archive").expect(200);
    assertThat(archived.json().get("archivedAt").isNull()).isFalse();
    assertThat(archived.header("ETag")).startsWith("\"2-");
    ada.patch("/api/v1/tasks/" + task, "{\"title\": \"y\"}").expectProblem(409, "project-archived");
    ada.post("/api/v1/tasks", "{\"projectId\": \"WEB\", \"title\": \"x\"}")
        .expectProblem(409, "project-archived");
    ada.delete("/api/v1/tasks/" + task).expectProblem(409, "project-archived");
    assertThat(ada.post(PATH + "/WEB/restore").expect(200).json().get("archivedAt").isNull())
        .isTrue();
    ada.patch("/api/v1/tasks/" + task, "{\"title\": \"y\"}").expect(200);
    ada.post(PATH + "/WEB/archive").expect(200);
    ada.with("If-Match", "\"3-x\"").delete(PATH + "/WEB").expectProblem(412, "stale");
    ada.with("If-Match", "WEB").delete(PATH + "/WEB").expectProblem(400, "invalid-parameter");
    ada.delete(PATH + "/WEB").expect(204);
    ada.get("/api/v1/tasks/" + task).expectProblem(404, "not-found");
  }

  @Test
  void members_see_a_private_project_and_others_do_not() {
    create("SECRET", ", \"visibility\": \"private\"");
    ApiClient bob = acme.employee("bob");
    String bobsId = bob.get("/api/v1/me").at("/user/id");
    bob.get(PATH + "/SECRET").expectProblem(404, "not-found");
    Answer member = ada.put(PATH + "/SECRET/members/" + bobsId).expect(200);
    assertThat(member.at("/userId")).isEqualTo(bobsId);
    bob.get(PATH + "/SECRET").expect(200);
    Answer members = bob.get(PATH + "/SECRET/members?limit=1").expect(200);
    assertThat(members.at("/items/0/name")).isEqualTo("Ada");
    bob.put(PATH + "/SECRET/members/" + acme.adaId()).expectProblem(403, "forbidden");
    ada.delete(PATH + "/SECRET/members/" + bobsId).expect(204);
    ada.delete(PATH + "/SECRET/members/" + bobsId).expectProblem(404, "not-found");
    bob.get(PATH + "/SECRET").expectProblem(404, "not-found");
    ada.put(PATH + "/SECRET/members/nobody").expectProblem(404, "not-found");
  }

  @Test
  void projects_are_listed_by_each_filter() {
    String bob = acme.hire("bob");
    create("WEB", ", \"leadId\": \"%s\", \"status\": \"ACTIVE\"".formatted(bob));
    create("APP", ", \"visibility\": \"private\"");
    create("OLD", "");
    ada.post(PATH + "/OLD/archive").expect(200);
    assertThat(keys("status=ACTIVE,ON_HOLD")).containsExactly("WEB");
    assertThat(keys("visibility=private")).containsExactly("APP");
    assertThat(keys("lead=me")).containsExactly("APP", "OLD");
    assertThat(keys("lead=me," + bob)).containsExactly("APP", "OLD", "WEB");
    assertThat(keys("member=" + bob)).containsExactly("WEB");
    assertThat(keys("archived=true")).containsExactly("OLD");
    assertThat(keys("archived=false&lead=me")).containsExactly("APP");
    assertThat(keys("q=proj%20app")).containsExactly("APP");
    for (String bad :
        List.of("status=DONE", "visibility=PRIVATE", "lead=x", "member=x", "archived=1", "q=-")) {
      assertThat(ada.get(PATH + "?" + bad).expectProblem(400, "invalid-parameter").errorFields())
          .containsExactly(bad.substring(0, bad.indexOf('=')));
    }
  }
}
