package io.taskeri.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.WebConfig;
import io.taskeri.web.auth.OperatorToken;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator does over HTTP, and who is taken for the operator. */
class OperatorTest {
  private static final String TENANTS = "/operator/v1/tenants";
  private static TestServer server;

  private final Acme acme = new Acme(server);
  private final String path = TENANTS + "/" + acme.registered().at("/tenant/slug");
  private final ApiClient operator = server.client().as(TestServer.OPERATOR);

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void all_organizations_are_listed_page_by_page() {
    operator.post(TENANTS, registration("bolt-" + UUID.randomUUID().toString().substring(0, 8)));
    List<String> slugs = new ArrayList<>();
    Answer page = operator.get(TENANTS + "?limit=1&count=true").expect(200);
    slugs.add(page.at("/items/0/slug"));
    while (!page.json().at("/nextCursor").isNull()) {
      page = operator.get(TENANTS + "?limit=1&cursor=" + page.at("/nextCursor")).expect(200);
      slugs.add(page.at("/items/0/slug"));
    }
    assertThat(slugs).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(1);
    assertThat(slugs).contains(acme.registered().at("/tenant/slug"));
  }

  @Test
  void one_is_created_once_for_each_key() {
    String body = registration("once-" + UUID.randomUUID().toString().substring(0, 8));
    ApiClient keyed = operator.with("Idempotency-Key", UUID.randomUUID().toString());
    Answer created = keyed.post(TENANTS, body).expect(201);
    assertThat(created.json().has("accessToken")).isFalse();
    assertThat(keyed.post(TENANTS, body).expect(201).at("/id")).isEqualTo(created.at("/id"));
    assertThat(operator.get(created.header("Location")).expect(200).at("/usage/users"))
        .isEqualTo("1");
    operator.post(TENANTS, body).expectProblem(409, "slug-taken");
  }

  @Test
  void one_is_suspended_and_resumed() {
    assertThat(operator.post(path + "/suspend").expect(200).at("/status")).isEqualTo("SUSPENDED");
    acme.ada().get("/api/v1/me").expectProblem(403, "tenant-suspended");
    assertThat(operator.get(TENANTS + "?status=SUSPENDED").expect(200).text())
        .contains(acme.registered().at("/tenant/id"));
    assertThat(operator.post(path + "/resume").expect(200).at("/status")).isEqualTo("ACTIVE");
    acme.ada().get("/api/v1/me").expect(200);
  }

  @Test
  void one_is_renamed_and_its_people_stay_logged_in() {
    String slug = "new-" + UUID.randomUUID().toString().substring(0, 8);
    Answer renamed =
        operator.patch(path, "{\"name\": \"Acme SE\", \"slug\": \"%s\"}".formatted(slug));
    assertThat(renamed.expect(200).at("/name")).isEqualTo("Acme SE");
    operator.get(path).expectProblem(404, "not-found");
    assertThat(acme.ada().get("/api/v1/tenant").expect(200).at("/slug")).isEqualTo(slug);
    assertThat(operator.patch(TENANTS + "/" + slug, "{\"slug\": \"A\"}").errorFields())
        .containsExactly("/slug");
  }

  @Test
  void its_limits_are_set_and_lifted() {
    Answer limited = operator.patch(path + "/limits", "{\"users\": 1, \"projects\": 0}");
    assertThat(limited.expect(200).at("/limits/projects")).isEqualTo("0");
    acme.ada()
        .post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}")
        .expectProblem(409, "limit-reached");
    limited = operator.patch(path + "/limits", "{\"projects\": null}").expect(200);
    assertThat(limited.at("/limits/users")).isEqualTo("1");
    assertThat(limited.json().at("/limits/projects").isNull()).isTrue();
    assertThat(operator.patch(path + "/limits", "{\"users\": 0}").errorFields())
        .containsExactly("/users");
  }

  @Test
  void a_person_gets_a_link_to_a_new_password() {
    assertThat(operator.get(path + "/users?count=true").expect(200).at("/total")).isEqualTo("1");
    String email = acme.registered().at("/user/email");
    String order = "{\"email\": \"%s\"}".formatted(email);
    Answer offer = operator.post(path + "/password-resets", order).expect(200);
    acme.ada().get("/api/v1/me").expect(401);
    String reset =
        "{\"token\": \"%s\", \"password\": \"quite another one\"}".formatted(offer.at("/token"));
    server.client().post("/api/v1/auth/password/reset", reset).expect(204);
    operator
        .post(path + "/password-resets", "{\"email\": \"nobody@acme.test\"}")
        .expectProblem(404, "not-found");
  }

  @Test
  void what_is_up_to_date_needs_no_migration() {
    assertThat(operator.get("/operator/v1/migrations").expect(200).json().at("/items")).isEmpty();
    Answer report = operator.post("/operator/v1/migrations", "{}").expect(200);
    assertThat(report.text()).isEqualTo("{\"total\":0,\"done\":0,\"left\":0,\"failures\":[]}");
    operator
        .post("/operator/v1/migrations", "{\"tenant\": \"nobody\"}")
        .expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic b3A6b3A="})
  void nobody_else_is_taken_for_the_operator(String authorization) {
    ApiClient stranger = server.client().with("Authorization", authorization);
    stranger.get(TENANTS).expectProblem(401, "unauthenticated");
    stranger.post(path + "/suspend").expectProblem(401, "unauthenticated");
  }

  @Test
  void an_administrator_is_not_the_operator_nor_the_other_way_round() {
    acme.ada().get(TENANTS).expectProblem(401, "unauthenticated");
    acme.ada().post(path + "/suspend").expectProblem(401, "unauthenticated");
    operator.get("/api/v1/me").expectProblem(401, "unauthenticated");
  }

  @Test
  void a_path_that_can_be_no_slug_is_not_found() {
    for (String odd : List.of("A", "%27%3B--", "x".repeat(200))) {
      operator.get(TENANTS + "/" + odd).expectProblem(404, "not-found");
    }
  }

  @Test
  void without_a_token_for_the_operator_there_is_nothing() {
    try (TestServer other = new TestServer(WebConfig.with(TestServer.KEYS))) {
      assertThat(other.get(TENANTS).statusCode()).isEqualTo(404);
      assertThat(other.post(TENANTS, "{}").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_weak_token_is_refused_and_none_is_told() {
    for (String weak : List.of("", "x".repeat(31), "é".repeat(40), "a b".repeat(20))) {
      assertThatThrownBy(() -> OperatorToken.of(weak))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("xxx");
    }
    assertThat(OperatorToken.of(TestServer.OPERATOR).toString())
        .doesNotContain(TestServer.OPERATOR);
  }

  private static String registration(String slug) {
    return """
        {"name": "Bolt Ltd", "slug": "%s",
         "admin": {"email": "bob@bolt.test", "name": "Bob", "password": "%s"}}
        """
        .formatted(slug, Acme.PASSWORD);
  }
}
