package io.taskeri.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients get wrong: each the right status, the field by name, and nothing left behind. */
class BadInputTest {
  private static final String TITLE = "{\"projectId\": \"WEB\", \"title\": %s}";

  private static TestServer server;
  private static Acme acme;
  private static ApiClient ada;

  @BeforeAll
  static void start() {
    server = new TestServer();
    acme = new Acme(server);
    ada = acme.ada();
    acme.project("WEB");
    acme.task("WEB", "the only one");
  }

  @AfterAll
  static void nothing_is_left_behind() {
    assertThat(ada.get("/api/v1/tasks").json().get("items")).hasSize(1);
    assertThat(ada.get("/api/v1/projects").json().get("items")).hasSize(1);
    assertThat(ada.get("/api/v1/users").json().get("items")).hasSize(1);
    assertThat(ada.get("/api/v1/tasks/WEB-1").at("/version")).isEqualTo("1");
    assertThat(acme.task("WEB", "the second").at("/number")).isEqualTo("2");
    server.close();
  }

  static Stream<Arguments> registrations() {
    return Stream.of(
        refused(quoted("Acme"), quoted("admin"), "/slug", "reserved"),
        refused(quoted("Acme"), quoted("x".repeat(300)), "/slug", "malformed"),
        refused(quoted("Acme"), "\"a'b\\\"c;--\"", "/slug", "malformed"),
        refused(quoted("Acme"), quoted("ACME"), "/slug", "malformed"),
        refused(quoted("Acme"), quoted("äcme"), "/slug", "malformed"),
        refused(quoted("Acme"), "\"ac\\u0000me\"", "/slug", "malformed"),
        refused(quoted("Acme"), quoted(""), "/slug", "malformed"),
        refused(quoted("Acme"), quoted("../acme"), "/slug", "malformed"),
        refused(quoted("日本"), "null", "/slug", "required"),
        refused(quoted(""), quoted("acme-x"), "/name", "required"),
        refused(quoted("x".repeat(101)), quoted("acme-x"), "/name", "too-long"),
        refused("\"a\\u0000b\"", quoted("acme-x"), "/name", "illegal-character"),
        refused("\"a\\nb\"", quoted("acme-x"), "/name", "illegal-character"));
  }

  private static Arguments refused(String name, String slug, String field, String code) {
    return Arguments.of(name, slug, field, code);
  }

  @ParameterizedTest
  @MethodSource("registrations")
  void a_registration_that_breaks_a_rule_is_422(
      String name, String slug, String field, String code) {
    Answer answer =
        server
            .client()
            .post("/api/v1/tenants", registration(name, slug, "ada@acme.test", Acme.PASSWORD))
            .expectProblem(422, "invalid-input");

    assertThat(answer.errorFields()).containsExactly(field);
    assertThat(answer.errorCodes()).containsExactly(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ada", "ada@", "@acme.test", "a b@acme.test", "a@b@c", "ada@acme..x"})
  void an_email_that_is_malformed_is_422(String email) {
    Answer answer =
        server
            .client()
            .post(
                "/api/v1/tenants",
                registration(quoted("Acme"), quoted("acme-x"), email, Acme.PASSWORD))
            .expectProblem(422, "invalid-input");

    assertThat(answer.errorFields()).containsExactly("/admin/email");
  }

  @Test
  void a_password_that_is_short_long_or_common_is_422() {
    for (String password : new String[] {"hush", "x".repeat(10_000), "abababababab"}) {
      Answer answer =
          server
              .client()
              .post(
                  "/api/v1/tenants",
                  registration(quoted("Acme"), quoted("acme-x"), "ada@acme.test", password))
              .expectProblem(422, "invalid-input");
      assertThat(answer.errorFields()).containsExactly("/admin/password");
      assertThat(answer.text()).doesNotContain(password);
    }
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    Answer answer =
        server
            .client()
            .post("/api/v1/tenants", registration(quoted(""), quoted("X"), "x", "x"))
            .expectProblem(422, "invalid-input");

    assertThat(answer.errorFields())
        .containsExactly("/name", "/slug", "/admin/email", "/admin/password");
  }

  @Test
  void a_slug_that_is_taken_is_409() {
    String again =
        registration(quoted("Acme"), quoted(acme.slug()), "ada@acme.test", Acme.PASSWORD);

    server.client().post("/api/v1/tenants", again).expectProblem(409, "slug-taken");
  }

  static Stream<Arguments> tasks() {
    return Stream.of(
        task("", 400, "malformed-json", ""),
        task("{", 400, "malformed-json", ""),
        task("null", 400, "invalid-request", ""),
        task("[]", 400, "invalid-request", ""),
        task("[".repeat(100_000), 400, "malformed-json", ""),
        task("{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000), 400, "malformed-json", ""),
        task("{}", 400, "invalid-request", "/projectId /title"),
        title("null", 400, "/title"),
        title("1", 400, "/title"),
        title("1e999999999", 400, "/title"),
        title("true", 400, "/title"),
        title("[\"x\"]", 400, "/title"),
        title("{\"x\": 1}", 400, "/title"),
        title("\"\"", 422, "/title"),
        title("\"   \"", 422, "/title"),
        title("\"a\\u0000b\"", 422, "/title"),
        title("\"a\\ud800b\"", 422, "/title"),
        title("\"a\\nb\"", 422, "/title"),
        title(quoted("x".repeat(256)), 422, "/title"),
        title("\"x\", \"title\": \"y\"", 400, "/title"),
        title("\"x\", \"extra\": 1", 400, "/extra"),
        task(TITLE.formatted("\"x\", \"\\ud800\": 1"), 400, "malformed-json", ""),
        title("\"x\", \"a/b~c\": 1", 400, "/a~1b~0c"),
        title("\"x\", \"id\": \"x\", \"version\": 1", 400, "/id /version"),
        title("\"x\", \"labels\": \"a\", \"parentId\": 1", 400, "/parentId /labels"),
        title("\"x\", \"labels\": [\"no\"]", 422, "/labels/0"),
        title("\"x\", \"labels\": [\"%s\"]".formatted("x".repeat(300)), 422, "/labels/0"),
        title("\"x\", \"parentId\": \"WEB-99\"", 422, "/parentId"),
        title("\"x\", \"dueDate\": \"2026-02-30\"", 400, "/dueDate"),
        title("\"x\", \"dueDate\": \"2026-11-23T00:00:00Z\"", 400, "/dueDate"),
        title("\"x\", \"dueDate\": 20261123", 400, "/dueDate"),
        title("\"x\", \"status\": \"todo\"", 400, "/status"),
        title("\"x\", \"status\": \"CLOSED\"", 400, "/status"),
        title("\"x\", \"priority\": 1", 400, "/priority"),
        title("\"x\", \"assigneeIds\": \"me\"", 400, "/assigneeIds"),
        title("\"x\", \"assigneeIds\": [null, \"me\"]", 400, "/assigneeIds/0 /assigneeIds/1"),
        title("\"x\", \"description\": " + quoted("x".repeat(70_000)), 422, "/description"),
        task("{\"projectId\": \"web\", \"title\": \"x\"}", 400, "invalid-request", "/projectId"),
        task("{\"projectId\": \"NONE\", \"title\": \"x\"}", 422, "invalid-input", "/projectId"));
  }

  private static Arguments title(String title, int status, String fields) {
    String code = status == 422 ? "invalid-input" : "invalid-request";
    return task(TITLE.formatted(title), status, code, fields);
  }

  private static Arguments task(String json, int status, String code, String fields) {
    return Arguments.of(json, status, code, fields);
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void a_task_that_cannot_be_is_refused(String json, int status, String code, String fields) {
    Answer answer = ada.post("/api/v1/tasks", json).expectProblem(status, code);

    assertThat(String.join(" ", answer.errorFields())).isEqualTo(fields);
    assertThat(answer.text()).doesNotContain("Exception", "jackson", "io.taskeri");
  }

  @Test
  void invalid_utf8_is_400() {
    byte[] body = TITLE.formatted("\"x?\"").getBytes(StandardCharsets.UTF_8);
    body[new String(body, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xFF;

    ada.with("Content-Type", "application/json")
        .send("POST", "/api/v1/tasks", Optional.of(body))
        .expectProblem(400, "malformed-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\": null}|422|/title",
        "{\"status\": null}|422|/status",
        "{\"status\": \"done\"}|400|/status",
        "{\"dueDate\": \"2026-13-01\"}|400|/dueDate",
        "{\"id\": \"x\"}|400|/id",
        "{\"key\": \"WEB-2\", \"number\": 2}|400|/key /number",
        "{\"version\": 1, \"createdAt\": null}|400|/createdAt /version",
        "{\"assignees\": []}|400|/assignees",
        "{\"projectId\": \"WEB\"}|400|/projectId",
        "{\"title\": \"x\", \"nonsense\": null}|400|/nonsense",
        "[]|400|",
        "null|400|",
      })
  void a_patch_that_cannot_be_is_refused(String line) {
    String[] parts = line.split("\\|", -1);

    Answer answer = ada.patch("/api/v1/tasks/WEB-1", parts[0]).expect(Integer.parseInt(parts[1]));

    assertThat(String.join(" ", answer.errorFields())).isEqualTo(parts[2]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"key\": \"web\", \"name\": \"x\"}|422|/key",
        "{\"key\": \"W\", \"name\": \"x\"}|422|/key",
        "{\"key\": \"WEBWEBWEBWEB\", \"name\": \"\"}|422|/key /name",
        "{\"key\": \"OPS\", \"name\": \"x\", \"visibility\": \"PRIVATE\"}|400|/visibility",
        "{\"key\": \"OPS\", \"name\": \"x\", \"status\": \"active\"}|400|/status",
        "{\"key\": \"OPS\", \"name\": \"x\", \"leadId\": \"ada\"}|400|/leadId",
        "{\"key\": \"OPS\", \"name\": \"x\", \"startDate\": \"2026-02-02\","
            + " \"endDate\": \"2026-02-01\"}|422|/endDate",
        "{\"key\": \"OPS\", \"name\": \"x\","
            + " \"leadId\": \"0199d4b0-3b7e-7c11-8a52-000000000005\"}|422|/leadId",
      })
  void a_project_that_cannot_be_is_refused(String line) {
    String[] parts = line.split("\\|", -1);

    Answer answer = ada.post("/api/v1/projects", parts[0]).expect(Integer.parseInt(parts[1]));

    assertThat(String.join(" ", answer.errorFields())).isEqualTo(parts[2]);
  }

  @Test
  void a_project_key_or_an_email_that_is_taken_is_409() {
    ada.post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"x\"}")
        .expectProblem(409, "project-key-taken");
    ada.post(
            "/api/v1/users",
            "{\"email\": \"ADA@acme.test\", \"name\": \"x\", \"password\": \"%s\", \"roles\": [\"Employee\"]}"
                .formatted(Acme.PASSWORD))
        .expectProblem(409, "email-taken");
  }

  @Test
  void a_person_needs_roles_that_exist() {
    String person = "{\"email\": \"x@acme.test\", \"name\": \"x\", \"password\": \"%s\"%s}";

    assertThat(ada.post("/api/v1/users", person.formatted(Acme.PASSWORD, "")).errorFields())
        .containsExactly("/roles");
    Answer unknown =
        ada.post(
            "/api/v1/users", person.formatted(Acme.PASSWORD, ", \"roles\": [\"Employee\", \"x\"]"));
    assertThat(unknown.expectProblem(422, "invalid-input").errorFields())
        .containsExactly("/roles/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0|limit",
        "limit=201|limit",
        "limit=-1|limit",
        "limit=1e3|limit",
        "limit=|limit",
        "limit=99999999999999999999|limit",
        "cursor=|cursor",
        "cursor=nonsense|cursor",
        "cursor=%00|cursor",
        "status=TODO,todo|status",
        "status=|status",
        "priority=TODO|priority",
        "projectId=web|projectId",
        "assignee=you|assignee",
        "due=2026-02-30|due",
        "due=..|due",
        "due=2026-01-01...2026-01-02|due",
        "sort=labels|sort",
        "sort=--createdAt|sort",
        "sort=created_at|sort",
        "count=yes|count",
        "nonsense=1|nonsense",
        "Limit=1|Limit",
        "limit=1&limit=2|limit",
        "q=%ff|q",
        "q=%e|q",
        "%zz=1|%zz",
        "limit=0&x=1&y=2|limit x y",
      })
  void a_parameter_that_is_wrong_is_400_and_named(String line) {
    String[] parts = line.split("\\|", -1);

    String answer = server.sendRaw(get("/api/v1/tasks?" + parts[0]));

    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"code\":\"invalid-parameter\"");
    for (String field : parts[1].split(" ", -1)) {
      assertThat(answer).contains("\"field\":\"" + field + "\"");
    }
  }

  private static String get(String path) {
    String token = acme.registered().at("/accessToken");
    return "GET "
        + path
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
        + token
        + "\r\n\r\n";
  }

  @Test
  void a_route_without_parameters_takes_none() {
    assertThat(
            ada.get("/api/v1/tasks/WEB-1?fields=id")
                .expectProblem(400, "invalid-parameter")
                .errorFields())
        .containsExactly("fields");
    server.client().get("/health/live?x=1").expectProblem(400, "invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/tasks/nonsense",
        "/api/v1/tasks/WEB-0",
        "/api/v1/tasks/WEB-999999999",
        "/api/v1/tasks/WEB-99999999999999",
        "/api/v1/tasks/web-1",
        "/api/v1/tasks/%27%20OR%201=1",
        "/api/v1/tasks/%C3%A4",
        "/api/v1/tasks/0199d4b0-3b7e-7c11-8a52-000000000005",
        "/api/v1/projects/web",
        "/api/v1/projects/NONE",
        "/api/v1/users/me",
        "/api/v1/users/0199d4b0-3b7e-7c11-8a52-000000000005",
      })
  void what_is_nowhere_is_404(String path) {
    ada.get(path).expectProblem(404, "not-found");
  }

  private static String registration(String name, String slug, String email, String password) {
    return """
        {"name": %s, "slug": %s, "admin": {"email": "%s", "name": "Ada", "password": "%s"}}
        """
        .formatted(name, slug, email, password);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  @Test
  void a_request_that_is_wrong_in_countless_ways_gets_a_short_answer() {
    String fields =
        IntStream.range(0, 20_000)
            .mapToObj(it -> "\"f" + it + "\": 1")
            .collect(Collectors.joining(", ", "{", "}"));
    Answer unknown = ada.post("/api/v1/projects", fields).expectProblem(400, "invalid-request");
    assertThat(unknown.json().get("errors")).hasSize(100);
    assertThat(unknown.text().length()).isLessThan(20_000);
    Answer one = ada.get("/api/v1/tasks?" + "x".repeat(3_000) + "=1");
    assertThat(one.expectProblem(400, "invalid-parameter").errorFields())
        .containsExactly("x".repeat(256));
    assertThat(ada.get("/api/v1/tasks?=1").expectProblem(400, "invalid-parameter").errorFields())
        .containsExactly("(no name)");
  }

  @Test
  void a_parameter_with_nul_is_refused_and_named() {
    assertThat(ada.get("/api/v1/users?role=a%00b").expectProblem(400, "invalid-parameter").text())
        .contains("\"field\":\"role\"", "illegal-character");
  }
}
