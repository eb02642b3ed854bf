package io.taskeri.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that are sent again with the same key. */
class IdempotencyTest {
  private static final String TASK = "{\"projectId\": \"WEB\", \"title\": \"%s\"}";

  private static TestServer server;
  private static Acme acme;
  private static ApiClient ada;

  @BeforeAll
  static void start() {
    server = new TestServer();
    acme = new Acme(server);
    ada = acme.ada();
    acme.project("WEB");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void the_same_request_has_one_effect() {
    ApiClient keyed = ada.with("Idempotency-Key", "k1");
    Answer first = keyed.post("/api/v1/tasks", TASK.formatted("once")).expect(201);

    Answer second =
        keyed.post("/api/v1/tasks", "{ \"title\":\"once\",\"projectId\":\"WEB\" }").expect(201);

    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void another_body_with_the_key_is_422() {
    ApiClient keyed = ada.with("Idempotency-Key", "k2");
    keyed.post("/api/v1/tasks", TASK.formatted("one")).expect(201);

    keyed.post("/api/v1/tasks", TASK.formatted("two")).expectProblem(422, "idempotency-mismatch");
  }

  @Test
  void a_key_is_the_callers_and_the_paths_own() {
    ApiClient keyed = ada.with("Idempotency-Key", "k3");
    keyed.post("/api/v1/tasks", TASK.formatted("x")).expect(201);

    Answer project =
        keyed.post("/api/v1/projects", "{\"key\": \"OPS\", \"name\": \"Ops\"}").expect(201);
    assertThat(project.header("Idempotency-Replayed")).isEmpty();
    Answer others =
        acme.employee("grace")
            .with("Idempotency-Key", "k3")
            .post("/api/v1/tasks", TASK.formatted("x"))
            .expect(201);
    assertThat(others.header("Idempotency-Replayed")).isEmpty();
  }

  @Test
  void a_request_that_failed_is_tried_anew() {
    ApiClient keyed = ada.with("Idempotency-Key", "k4");
    keyed.post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"x\"}").expect(409);

    keyed.post("/api/v1/projects", "{\"key\": \"NEW\", \"name\": \"x\"}").expect(201);
  }

  @Test
  void people_and_projects_are_made_once_too() {
    String person =
        "{\"email\": \"bob@acme.test\", \"name\": \"Bob\", \"password\": \"%s\", \"roles\": [\"Employee\"]}"
            .formatted(Acme.PASSWORD);
    ApiClient keyed = ada.with("Idempotency-Key", "k5");
    Answer first = keyed.post("/api/v1/users", person).expect(201);

    Answer second = keyed.post("/api/v1/users", person).expect(201);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  /** No digest of a password is kept with the key, so that a replay cannot tell them apart. */
  @Test
  void a_person_is_the_same_whatever_the_password() {
    String person =
        "{\"email\": \"tim@acme.test\", \"name\": \"Tim\", \"password\": \"%s\", \"roles\": [\"Employee\"]}";
    ApiClient keyed = ada.with("Idempotency-Key", "k7");
    keyed.post("/api/v1/users", person.formatted(Acme.PASSWORD)).expect(201);

    Answer again =
        keyed.post("/api/v1/users", person.formatted("another password here")).expect(201);

    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void an_organization_is_registered_once_and_each_replay_gets_tokens() {
    String bolt =
        """
        {"name": "Bolt", "slug": "bolt",
         "admin": {"email": "eve@bolt.test", "name": "Eve", "password": "%s"}}
        """;
    ApiClient keyed = server.client().with("Idempotency-Key", "k6");
    Answer first = keyed.post("/api/v1/tenants", bolt.formatted(Acme.PASSWORD)).expect(201);

    Answer second = keyed.post("/api/v1/tenants", bolt.formatted(Acme.PASSWORD)).expect(201);

    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.at("/tenant/id")).isEqualTo(first.at("/tenant/id"));
    assertThat(second.at("/refreshToken")).isNotEqualTo(first.at("/refreshToken"));
    server.client().as(second.at("/accessToken")).get("/api/v1/me").expect(200);
    keyed
        .post("/api/v1/tenants", bolt.formatted("another password here"))
        .expectProblem(422, "idempotency-mismatch");
  }

  @Test
  void a_key_has_1_to_255_visible_characters() {
    ada.with("Idempotency-Key", "x".repeat(255))
        .post("/api/v1/tasks", TASK.formatted("long key"))
        .expect(201);
    for (String key : List.of("", "x".repeat(256), "a b", "a\tb")) {
      assertThat(
              ada.with("Idempotency-Key", key)
                  .post("/api/v1/tasks", TASK.formatted("never"))
                  .expectProblem(400, "invalid-parameter")
                  .errorFields())
          .containsExactly("Idempotency-Key");
    }
  }
}
