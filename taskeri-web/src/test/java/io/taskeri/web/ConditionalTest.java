package io.taskeri.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entity tags, lost updates and merge patches. */
class ConditionalTest {
  private static TestServer server;
  private static Acme acme;
  private static ApiClient ada;

  private String path = "";
  private String etag = "";

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

  @BeforeEach
  void createTask() {
    Answer created =
        ada.post(
                "/api/v1/tasks",
                """
                {"projectId": "WEB", "title": "first", "description": "text",
                 "dueDate": "2026-12-01"}
                """)
            .expect(201);
    path = created.header("Location");
    etag = created.header("ETag");
  }

  @Test
  void the_tag_is_the_version_and_a_hash_and_stays_as_long_as_the_body() {
    assertThat(etag).matches("\"1-[0-9a-f]{16}\"");
    assertThat(ada.get(path).header("ETag")).isEqualTo(etag);
    assertThat(ada.patch(path, "{\"title\": \"second\"}").header("ETag"))
        .startsWith("\"2-")
        .isNotEqualTo(etag);
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    for (String tags : List.of(etag, "W/" + etag, "*", "\"a\", " + etag, "\"a\",,\t" + etag)) {
      Answer same = ada.with("If-None-Match", tags).get(path).expect(304);
      assertThat(same.text()).isEmpty();
      assertThat(same.header("ETag")).isEqualTo(etag);
    }
    ada.with("If-None-Match", etag.replace("1-", "2-")).get(path).expect(200);
    ada.with("If-None-Match", "\"1-0000000000000000\"").get(path).expect(200);
    assertThat(ada.with("If-None-Match", etag).send("HEAD", path, Optional.empty()).status())
        .isEqualTo(304);
    Answer me = ada.get("/api/v1/me");
    ada.with("If-None-Match", me.header("ETag")).get("/api/v1/me").expect(304);
  }

  @Test
  void a_change_on_the_present_version_goes_through() {
    for (String tags :
        List.of(etag, "*", "\"1-another\"", "\"7-a\", " + etag, "\"7-a\", \"1-b\", \"9-c\"")) {
      createTask();
      Answer changed = ada.with("If-Match", tags).patch(path, "{\"title\": \"changed\"}");
      assertThat(changed.expect(200).at("/version")).isEqualTo("2");
    }
  }

  @Test
  void a_change_on_another_version_is_412() {
    ada.patch(path, "{\"title\": \"meanwhile\"}").expect(200);

    for (String tags : List.of(etag, "\"0-a\"", "W/\"2-a\"", "\"nonsense\"", "\"\"", "\"02-a\"")) {
      ApiClient stale = ada.with("If-Match", tags);
      stale.patch(path, "{\"title\": \"lost\"}").expectProblem(412, "stale");
      stale.delete(path).expectProblem(412, "stale");
      stale.put(path + "/assignees/" + acme.adaId()).expectProblem(412, "stale");
      stale.delete(path + "/assignees/" + acme.adaId()).expectProblem(412, "stale");
    }
    assertThat(ada.get(path).at("/title")).isEqualTo("meanwhile");
    ada.with("If-Match", "\"2-x\"").delete(path).expect(204);
  }

  @Test
  void a_tag_that_is_none_is_400() {
    for (String tags :
        List.of("1", "\"1", "1-abc", "\"a\" \"b\"", "w/\"1-a\"", "*, \"1-a\"", ",")) {
      assertThat(
              ada.with("If-Match", tags)
                  .patch(path, "{\"title\": \"x\"}")
                  .expectProblem(400, "invalid-parameter")
                  .errorFields())
          .containsExactly("If-Match");
      ada.with("If-None-Match", tags).get(path).expectProblem(400, "invalid-parameter");
    }
  }

  @Test
  void what_is_missing_is_404_whatever_version_is_expected() {
    ada.with("If-Match", "\"1-a\"").patch("/api/v1/tasks/WEB-9999", "{}").expect(404);
    ada.with("If-Match", "\"nonsense\"").delete("/api/v1/tasks/WEB-9999").expect(404);
  }

  @Test
  void a_merge_patch_keeps_what_is_absent_and_clears_what_is_null() {
    Answer cleared = ada.patch(path, "{\"dueDate\": null, \"description\": null}").expect(200);

    assertThat(cleared.json().get("dueDate").isNull()).isTrue();
    assertThat(cleared.at("/description")).isEmpty();
    assertThat(cleared.at("/title")).isEqualTo("first");
    Answer set = ada.patch(path, "{\"dueDate\": \"2027-01-01\", \"status\": \"DONE\"}");
    assertThat(set.at("/dueDate")).isEqualTo("2027-01-01");
    assertThat(set.json().get("completedAt").isNull()).isFalse();
    Answer nothing = ada.patch(path, "{}").expect(200);
    assertThat(nothing.header("ETag")).isEqualTo(set.header("ETag"));
  }

  @Test
  void a_patch_may_come_as_plain_json_too_but_as_nothing_else() {
    ada.with("Content-Type", "application/json").patch(path, "{\"title\": \"x\"}").expect(200);
    Answer refused =
        ada.with("Content-Type", "application/json-patch+json")
            .patch(path, "[]")
            .expectProblem(415, "unsupported-media-type");

    assertThat(refused.header("Accept-Patch"))
        .isEqualTo("application/merge-patch+json, application/json");
    ada.send("PATCH", path, Optional.of("{}".getBytes(UTF_8)))
        .expectProblem(415, "unsupported-media-type");
  }

  @Test
  void a_project_is_patched_by_the_same_rules() {
    Answer project = acme.project("OPS");
    String address = project.header("Location");

    Answer changed =
        ada.with("If-Match", project.header("ETag"))
            .patch(
                address,
                """
                {"name": "Ops", "visibility": "private", "leadId": null, "endDate": "2026-12-31"}
                """)
            .expect(200);
    assertThat(changed.json().get("leadId").isNull()).isTrue();
    assertThat(changed.at("/visibility")).isEqualTo("private");
    ada.with("If-Match", project.header("ETag"))
        .patch(address, "{\"name\": \"x\"}")
        .expectProblem(412, "stale");
    assertThat(
            ada.patch(address, "{\"key\": \"NEW\"}")
                .expectProblem(400, "invalid-request")
                .errorFields())
        .containsExactly("/key");
    assertThat(ada.patch(address, "{\"startDate\": \"2027-01-01\"}").expect(422).errorFields())
        .containsExactly("/endDate");
  }

  @Test
  void head_answers_as_get_does_without_the_body() {
    Answer head = ada.send("HEAD", path, Optional.empty()).expect(200);

    assertThat(head.text()).isEmpty();
    assertThat(head.header("ETag")).isEqualTo(etag);
    assertThat(head.header("Content-Length"))
        .isEqualTo(String.valueOf(ada.get(path).response().body().length));
  }
}
