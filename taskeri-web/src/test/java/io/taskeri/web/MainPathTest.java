package io.taskeri.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.health.HealthCheck;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The main job end to end, in the shapes that clients rely on. */
class MainPathTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void an_organization_registers_logs_in_and_works() {
    Acme acme = new Acme(server);
    Answer registered = acme.registered();
    assertThat(registered.at("/tenant/schema"))
        .isEqualTo("tenant_" + registered.at("/tenant/id").replace("-", ""));
    assertThat(registered.at("/tokenType")).isEqualTo("Bearer");
    assertThat(registered.at("/expiresIn")).isEqualTo("600");

    Answer me = acme.ada().get(registered.header("Location")).expect(200);
    assertThat(me.at("/user/email")).isEqualTo("ada@acme.test");
    assertThat(me.at("/roles/0/name")).isEqualTo("Admin");
    assertThat(me.at("/tenant/slug")).isEqualTo(acme.slug());

    Answer project = acme.project("WEB");
    assertThat(project.at("/status")).isEqualTo("PLANNED");
    assertThat(project.at("/visibility")).isEqualTo("organization");
    assertThat(project.at("/leadId")).isEqualTo(acme.adaId());
    assertThat(acme.ada().get(project.header("Location")).json()).isEqualTo(project.json());
    assertThat(acme.ada().get("/api/v1/projects/WEB").json()).isEqualTo(project.json());

    String grace = acme.hire("grace");
    Answer task =
        acme.ada()
            .post(
                "/api/v1/tasks",
                """
                {"projectId": "%s", "title": "Invoice PDF", "description": "**now**",
                 "status": "IN_PROGRESS", "priority": "URGENT", "dueDate": "2000-02-29",
                 "assigneeIds": ["%s"]}
                """
                    .formatted(project.at("/id"), grace))
            .expect(201);
    assertThat(task.at("/key")).isEqualTo("WEB-1");
    assertThat(task.at("/number")).isEqualTo("1");
    assertThat(task.at("/overdue")).isEqualTo("true");
    assertThat(task.at("/assignees/0/userId")).isEqualTo(grace);
    assertThat(task.json().get("parentId").isNull()).isTrue();
    assertThat(task.json().get("labels")).isEmpty();
    assertThat(task.header("Location")).isEqualTo("/api/v1/tasks/" + task.at("/id"));
    assertThat(acme.ada().get("/api/v1/tasks/WEB-1").json()).isEqualTo(task.json());

    String assignee = "/api/v1/tasks/WEB-1/assignees/";
    Answer assigned = acme.ada().put(assignee + acme.adaId()).expect(200);
    assertThat(assigned.json().get("assignees")).hasSize(2);
    assertThat(assigned.at("/version")).isEqualTo("2");
    assertThat(acme.ada().put(assignee + acme.adaId()).at("/version")).isEqualTo("2");
    assertThat(acme.ada().delete(assignee + grace).expect(200).json().get("assignees")).hasSize(1);

    acme.ada().delete("/api/v1/tasks/WEB-1").expect(204);
    acme.ada().get("/api/v1/tasks/WEB-1").expectProblem(404, "not-found");
    assertThat(acme.task("WEB", "next").at("/key")).isEqualTo("WEB-2");
  }

  @Test
  void two_organizations_do_not_see_each_other() {
    Acme acme = new Acme(server);
    Acme bolt = new Acme(server);
    String project = acme.project("WEB").at("/id");
    String task = acme.task("WEB", "secret").at("/id");
    bolt.project("WEB");

    for (String path :
        new String[] {
          "/api/v1/tasks/" + task,
          "/api/v1/tasks/WEB-1",
          "/api/v1/projects/" + project,
          "/api/v1/users/" + acme.adaId()
        }) {
      bolt.ada().get(path).expectProblem(404, "not-found");
    }
    assertThat(bolt.ada().get("/api/v1/tasks").json().get("items")).isEmpty();
    assertThat(bolt.ada().get("/api/v1/tasks?projectId=" + project).json().get("items")).isEmpty();
    bolt.ada().patch("/api/v1/tasks/" + task, "{\"title\": \"x\"}").expect(404);
    bolt.ada().delete("/api/v1/tasks/" + task).expect(404);
    bolt.ada().put("/api/v1/tasks/" + task + "/assignees/" + bolt.adaId()).expect(404);
    assertThat(
            bolt.ada()
                .post(
                    "/api/v1/tasks", "{\"projectId\": \"%s\", \"title\": \"x\"}".formatted(project))
                .expectProblem(422, "invalid-input")
                .errorFields())
        .containsExactly("/projectId");
    String own = bolt.task("WEB", "own").at("/id");
    bolt.ada().put("/api/v1/tasks/" + own + "/assignees/" + acme.adaId()).expect(404);
  }

  @Test
  void an_employee_may_less_and_is_told_so() {
    Acme acme = new Acme(server);
    acme.project("WEB");
    acme.task("WEB", "not grace's");
    ApiClient grace = acme.employee("grace");

    grace.patch("/api/v1/tasks/WEB-1", "{\"title\": \"x\"}").expectProblem(403, "forbidden");
    grace
        .post("/api/v1/projects", "{\"key\": \"OPS\", \"name\": \"Ops\"}")
        .expectProblem(403, "forbidden");
    grace.delete("/api/v1/tasks/WEB-1").expectProblem(403, "forbidden");
    assertThat(grace.get("/api/v1/me").expect(200).json().get("permissions").toString())
        .contains("task:create")
        .doesNotContain("user:create");
  }

  @Test
  void a_private_project_is_not_there_for_others() {
    Acme acme = new Acme(server);
    acme.ada()
        .post(
            "/api/v1/projects",
            "{\"key\": \"SEC\", \"name\": \"Secret\", \"visibility\": \"private\"}")
        .expect(201);
    acme.task("SEC", "hidden");
    ApiClient grace = acme.employee("grace");

    grace.get("/api/v1/projects/SEC").expectProblem(404, "not-found");
    grace.get("/api/v1/tasks/SEC-1").expectProblem(404, "not-found");
    assertThat(grace.get("/api/v1/projects").json().get("items")).isEmpty();
  }

  @Test
  void health_is_for_everyone() {
    assertThat(server.client().get("/health/live").expect(200).at("/status")).isEqualTo("live");
    assertThat(server.client().get("/health/ready").expect(200).at("/status")).isEqualTo("ready");
  }

  @Test
  void a_server_that_is_not_ready_says_so_and_when_to_ask_again() {
    try (TestServer starting =
        new TestServer(WebConfig.with(TestServer.KEYS).readyWhen(() -> false))) {
      starting.client().get("/health/live").expect(200);
      starting.client().get("/health/ready").expectProblem(503, "not-ready");
    }
  }

  @Test
  void readiness_tells_which_check_fails_and_liveness_looks_at_none() {
    AtomicInteger looks = new AtomicInteger();
    WebConfig config =
        WebConfig.with(TestServer.KEYS)
            .checkedBy(
                () -> {
                  looks.incrementAndGet();
                  return List.of(
                      new HealthCheck("server", true), new HealthCheck("database", false));
                });
    try (TestServer without = new TestServer(config)) {
      without.client().get("/health/live").expect(200);
      assertThat(looks).hasValue(0);

      Answer answer = without.client().get("/health/ready").expectProblem(503, "not-ready");
      assertThat(answer.at("/detail")).isEqualTo("Not ready: database.");
      assertThat(answer.json().get("checks"))
          .hasToString(
              "[{\"name\":\"server\",\"status\":\"ready\"},"
                  + "{\"name\":\"database\",\"status\":\"unavailable\"}]");
      assertThat(looks).hasValue(1);
    }
  }
}
