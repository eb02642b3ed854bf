package io.taskeri.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.taskeri.application.Taskeri;
import io.taskeri.application.mail.Links;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API below a path of an application that has routes, and errors, of its own. */
class MountTest {
  private static final HttpClient BROWSER = HttpClient.newHttpClient();
  static final WebConfig CONFIG =
      WebConfig.with(TestServer.KEYS).failingLoginsAfter(Duration.ofMillis(50));

  private static Taskeri taskeri;
  private static Javalin shop;

  @BeforeAll
  static void open() {
    taskeri = TestServer.taskeriBuilder().links(Links.below("/work")).build();
    shop =
        Javalin.create(
            javalin -> {
              javalin.routes.before(context -> context.header("X-Shop", "open"));
              javalin.routes.get("/", context -> context.result("Welcome"));
              javalin.routes.get("/workshop", context -> context.result("Tools"));
              javalin.routes.get("/order", MountTest::refuse);
              javalin.routes.exception(
                  Exception.class,
                  (refused, context) -> context.status(409).result("Sorry: sold out"));
              javalin.routes.error(404, context -> context.result("Not on our shelves"));
              TaskeriWeb.mount(javalin, "/work", taskeri, CONFIG);
            });
    shop.start("127.0.0.1", 0);
  }

  @AfterAll
  static void close() {
    shop.stop();
    taskeri.close();
  }

  private static void refuse(Context context) {
    throw new IllegalStateException("sold out");
  }

  static URI address(Javalin javalin, String path) {
    return URI.create("http://127.0.0.1:" + javalin.port() + path);
  }

  static HttpResponse<String> visit(Javalin javalin, String path) {
    try {
      return BROWSER.send(
          HttpRequest.newBuilder(address(javalin, path)).build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ApiClient client() {
    return ApiClient.of(address(shop, "/work"));
  }

  private static Answer register(String slug) {
    return client()
        .post(
            "/work/api/v1/tenants",
            """
            {"name": "Acme", "slug": "%s",
             "admin": {"email": "ada@acme.test", "name": "Ada", "password": "an apple a day"}}
            """
                .formatted(slug))
        .expect(201);
  }

  @Test
  void the_application_keeps_its_routes_and_the_answers_to_its_errors() {
    assertThat(visit(shop, "/").body()).isEqualTo("Welcome");
    assertThat(visit(shop, "/workshop").body()).isEqualTo("Tools");
    assertThat(visit(shop, "/order").statusCode()).isEqualTo(409);
    assertThat(visit(shop, "/order").body()).isEqualTo("Sorry: sold out");
    assertThat(visit(shop, "/api/v1/me").body()).isEqualTo("Not on our shelves");
    assertThat(visit(shop, "/api/v1/me").headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("text/plain"));
    assertThat(visit(shop, "/").headers().map())
        .containsKey("x-shop")
        .doesNotContainKeys("x-request-id", "content-security-policy");
  }

  @Test
  void what_is_refused_below_the_path_is_a_problem_that_names_the_whole_path() {
    Answer refused = client().with("X-Request-Id", "order-7").get("/work/api/v1/me");
    assertThat(refused.expectProblem(401, "unauthenticated").at("/instance"))
        .isEqualTo("/work/api/v1/me");
    assertThat(refused.header("X-Request-Id")).isEqualTo("order-7");
    client().get("/work/nothing").expectProblem(404, "no-such-route");
    client().get("/work/docs/a%2Fb").expectProblem(404, "no-such-route");
    client().get("/work/docs/%2e%2e/health/live").expectProblem(404, "no-such-route");
    Answer other = client().delete("/work/health/live").expectProblem(405, "method-not-allowed");
    assertThat(other.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    client()
        .with("X-HTTP-Method-Override", "GET")
        .post("/work/health/live")
        .expectProblem(405, "method-not-allowed");
    Answer large = client().post("/work/api/v1/tenants", "[" + " ".repeat(1024 * 1024) + "]");
    assertThat(large.expectProblem(413, "content-too-large").at("/instance"))
        .isEqualTo("/work/api/v1/tenants");
    client()
        .post("/work/api/v1/auth/login", "{\"email\": \"eve@acme.test\", \"password\": \"guess\"}")
        .expectProblem(401, "login-failed");
  }

  @Test
  void each_address_in_an_answer_leads_below_the_path() {
    Answer acme = register("acme");
    ApiClient ada = client().as(acme.at("/accessToken"));
    assertThat(ada.get(acme.header("Location")).expect(200).at("/tenant/slug")).isEqualTo("acme");
    ada.post("/work/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}").expect(201);
    String task = "{\"projectId\": \"WEB\", \"title\": \"Invoice PDF\"}";
    Answer first = ada.post("/work/api/v1/tasks", task).expect(201);
    assertThat(ada.get(first.header("Location")).json()).isEqualTo(first.json());
    ada.with("Content-Type", "text/csv")
        .send(
            "POST",
            "/work/api/v1/projects/WEB/tasks/import",
            Optional.of("title\nImported\n".getBytes(UTF_8)))
        .expect(200);

    Answer page = ada.get("/work/api/v1/tasks?limit=1").expect(200);
    String link = page.header("Link");
    assertThat(link).startsWith("</work/api/v1/tasks?");
    Answer next = ada.get(link.substring(1, link.indexOf('>'))).expect(200);
    assertThat(next.json().get("items")).hasSize(1).doesNotContain(page.json().at("/items/0"));

    String invitation = "{\"email\": \"grace@acme.test\", \"roles\": [\"Employee\"]}";
    Answer invited = ada.post("/work/api/v1/invitations", invitation).expect(201);
    assertThat(invited.at("/link")).startsWith("/work/invitations/");
    assertThat(visit(shop, invited.at("/link")).body()).contains("<taskeri-app>");
    String token = invited.at("/link").substring("/work/invitations/".length());
    Answer shown = client().get("/work/api/v1/auth/invitations/" + token).expect(200);
    assertThat(shown.at("/email")).isEqualTo("grace@acme.test");
  }

  @Test
  void an_import_may_be_larger_than_other_bodies() {
    ApiClient ada = client().as(register("bolt").at("/accessToken"));
    ada.post("/work/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}").expect(201);
    String lines = ("x," + "y".repeat(60_000) + "\n").repeat(20);
    ada.with("Content-Type", "text/csv")
        .send(
            "POST",
            "/work/api/v1/projects/WEB/tasks/import",
            Optional.of(("title,description\n" + lines).getBytes(UTF_8)))
        .expect(200);
  }

  @Test
  void the_document_names_the_path_and_its_page_loads_from_below_it() {
    assertThat(client().get("/work/openapi.json").expect(200).at("/servers/0/url"))
        .isEqualTo("/work");
    URI page = address(shop, "/work/docs");
    assertThat(
            Pattern.compile("(?:src|href)=\"([^\"]+)\"")
                .matcher(visit(shop, "/work/docs").body())
                .results()
                .map((MatchResult it) -> page.resolve(it.group(1)).getPath()))
        .hasSize(5)
        .allSatisfy(it -> client().get(it).expect(200));
  }
}
