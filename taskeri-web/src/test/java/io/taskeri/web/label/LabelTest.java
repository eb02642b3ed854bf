package io.taskeri.web.label;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Labels over HTTP. */
class LabelTest {
  private static final String PATH = "/api/v1/labels";

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

  @Test
  void a_label_is_created_read_changed_and_deleted() {
    Answer made = create("{\"name\": \"billing\", \"color\": \"#D4A72C\"}");
    String path = PATH + "/" + made.at("/id");
    assertThat(made.header("Location")).isEqualTo(path);
    assertThat(made.at("/color")).isEqualTo("#d4a72c");
    Answer read = ada.get(path).expect(200);
    assertThat(read.json()).isEqualTo(made.json());
    assertThat(ada.with("If-None-Match", read.header("ETag")).get(path).status()).isEqualTo(304);
    ApiClient knowing = ada.with("If-Match", read.header("ETag"));
    Answer changed = knowing.patch(path, "{\"name\": \"invoices\"}").expect(200);
    assertThat(changed.at("/name") + " " + changed.at("/version")).isEqualTo("invoices 2");
    knowing.delete(path).expectProblem(412, "stale");
    ada.delete(path).expect(204);
    ada.get(path).expectProblem(404, "not-found");
  }

  @Test
  void what_breaks_a_rule_is_refused_with_its_place() {
    create("{\"name\": \"billing\"}");
    ada.post(PATH, "{\"name\": \"billing\"}").expectProblem(409, "label-name-taken");
    Answer invalid =
        ada.post(PATH, "{\"name\": \"%s\", \"color\": \"red\"}".formatted("x".repeat(300)))
            .expectProblem(422, "invalid-input");
    assertThat(invalid.at("/errors/0/field")).isEqualTo("/name");
    assertThat(invalid.at("/errors/1/field")).isEqualTo("/color");
    ada.post(PATH, "{}").expectProblem(400, "invalid-request");
    ada.get(PATH + "?sort=color").expectProblem(400, "invalid-parameter");
  }

  @Test
  void labels_are_listed_found_and_exported() {
    create("{\"name\": \"=1+1\", \"color\": \"#000000\"}");
    create("{\"name\": \"billing\", \"color\": \"#ffffff\"}");
    Answer page = ada.get(PATH + "?sort=-name&limit=1&count=true").expect(200);
    assertThat(page.at("/items/0/name") + " " + page.at("/total")).isEqualTo("billing 2");
    assertThat(ada.get(PATH + "?q=bill").expect(200).json().get("items")).hasSize(1);
    Answer table = ada.with("Accept", "text/csv").get(PATH + "?sort=name").expect(200);
    assertThat(table.text())
        .startsWith("id,name,color,createdAt,updatedAt,version\r\n")
        .contains(",'=1+1,#000000,", ",billing,#ffffff,");
    assertThat(table.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"labels.csv\"");
    Answer lines = ada.with("Accept", "application/x-ndjson").get(PATH).expect(200);
    assertThat(lines.text().lines()).hasSize(2);
  }

  private Answer create(String body) {
    return ada.post(PATH, body).expect(201);
  }
}
