package io.taskeri.web.task;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import io.taskeri.web.http.LargeBody;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tasks from CSV over HTTP. */
class ImportTest {
  private static final String PATH = "/api/v1/projects/WEB/tasks/import";
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
  void createProject() {
    ada.post("/api/v1/projects", "{\"key\": \"WEB\", \"name\": \"Website\"}").expect(201);
    ada.post("/api/v1/labels", "{\"name\": \"billing\"}").expect(201);
  }

  private Answer send(String path, byte[] csv) {
    return ada.with("Content-Type", "text/csv").send("POST", path, Optional.of(csv));
  }

  private Answer send(String csv) {
    return send(PATH, csv.getBytes(UTF_8));
  }

  private Answer dry(String csv) {
    return send(PATH + "?dryRun=true", csv.getBytes(UTF_8)).expect(200);
  }

  private static List<String> faults(Answer report) {
    List<String> faults = new ArrayList<>();
    for (JsonNode it : report.json().get("errors")) {
      String column = it.get("column").isNull() ? "" : "/" + it.get("column").asText();
      faults.add("/" + it.get("line").asInt() + column + " " + it.get("code").asText());
    }
    return faults;
  }

  private int tasks() {
    return ada.get("/api/v1/tasks").json().get("items").size();
  }

  @Test
  void each_line_becomes_a_task() {
    Answer report =
        send("\uFEFFkey, title ,description,status,priority,dueDate,parent,labels,assignees,"
                + "assigneeIds\r\n"
                + "A,Invoice PDF,\"With \"\"all\"\"\r\nlines, and commas\",IN_REVIEW,URGENT,"
                + "2026-12-01,,billing; billing,ada@acme.test,"
                + acme.adaId()
                + "\r\n\r\n"
                + ",=1+1,,,,,A,,,\r\n")
            .expect(200);
    assertThat(report.json())
        .hasToString("{\"dryRun\":false,\"lines\":2,\"tasks\":2,\"errorCount\":0,\"errors\":[]}");
    Answer first = ada.get("/api/v1/tasks/WEB-1").expect(200);
    assertThat(first.at("/description")).isEqualTo("With \"all\"\r\nlines, and commas");
    assertThat(first.at("/status")).isEqualTo("IN_REVIEW");
    assertThat(first.at("/priority")).isEqualTo("URGENT");
    assertThat(first.at("/dueDate")).isEqualTo("2026-12-01");
    assertThat(first.json().get("labels")).hasToString("[\"billing\"]");
    assertThat(first.json().get("assignees").findValuesAsText("userId"))
        .containsExactly(acme.adaId());
    Answer second = ada.get("/api/v1/tasks/WEB-2").expect(200);
    assertThat(second.at("/title")).as("stored as it was written").isEqualTo("=1+1");
    assertThat(second.at("/status")).isEqualTo("TODO");
    assertThat(second.at("/priority")).isEqualTo("MEDIUM");
    assertThat(second.at("/parentId")).isEqualTo(first.at("/id"));
  }

  @Test
  void what_was_exported_comes_back_as_it_was() {
    send("""
            title,description,status,key,parent,labels
            =1+1,"-x
            y",DONE,a,,billing
            ''=2,'x,TODO,,a,
            '''@,' =,TODO,,a,
            """)
        .expect(200);
    ada.post("/api/v1/projects", "{\"key\": \"COPY\", \"name\": \"Copy\"}").expect(201);
    Answer export = ada.with("Accept", "text/csv").get("/api/v1/projects/WEB/tasks").expect(200);
    assertThat(export.text()).contains("'=1+1").contains("''=2");

    send("/api/v1/projects/COPY/tasks/import", export.text().getBytes(UTF_8)).expect(200);
    JsonNode before = ada.get("/api/v1/projects/WEB/tasks").json().get("items");
    JsonNode after = ada.get("/api/v1/projects/COPY/tasks").json().get("items");
    for (String field : List.of("title", "description", "status", "labels", "dueDate")) {
      assertThat(after.findValues(field)).as(field).isEqualTo(before.findValues(field));
    }
    assertThat(after.get(1).get("parentId")).isEqualTo(after.get(0).get("id"));
    assertThat(before.findValuesAsText("title")).containsExactly("=1+1", "'=2", "''@");
  }

  @Test
  void a_dry_run_reports_each_fault_and_imports_nothing() {
    String csv =
        """
        title,status,priority,dueDate,labels,assigneeIds
        good,,,,,
        ,done,1,31.12.2026,mail,me
        too few
        "two
        lines",,,,,
        x,,,,a;b,,
        good,,,2026-02-30,,
        """;
    Answer report = dry(csv);
    assertThat(faults(report))
        .containsExactlyInAnyOrder(
            "/3/title required",
            "/3/status unknown-value",
            "/3/priority unknown-value",
            "/3/dueDate invalid-date",
            "/3/labels not-found",
            "/3/assigneeIds invalid-id",
            "/4 malformed",
            "/5/title illegal-character",
            "/7 malformed",
            "/8/dueDate invalid-date");
    assertThat(report.at("/lines")).isEqualTo("6");
    assertThat(report.at("/tasks")).isEqualTo("1");
    assertThat(report.at("/errorCount")).isEqualTo("10");
    Answer refused = send(csv).expectProblem(422, "invalid-input");
    assertThat(refused.errorFields()).hasSize(10).contains("/3/dueDate", "/4");
    assertThat(refused.at("/detail")).isEqualTo("5 of 6 lines cannot be imported.");
    assertThat(tasks()).isZero();
  }

  @Test
  void without_a_sound_first_line_no_line_is_read() {
    assertThat(faults(dry(""))).containsExactly("/1 required");
    assertThat(faults(dry("title;status\nx;TODO\n")))
        .containsExactly("/1 unknown-column", "/1/title required");
    Answer report = dry("title,title,Status\nx,y,TODO\n");
    assertThat(faults(report)).containsExactly("/1/title duplicate", "/1 unknown-column");
    assertThat(report.at("/lines")).isEqualTo("1");
    assertThat(report.at("/tasks")).isEqualTo("0");
    assertThat(send("title\n").expect(200).at("/tasks")).isEqualTo("0");
  }

  @Test
  void behind_a_broken_line_nothing_is_read() {
    assertThat(faults(dry("title,description\nx,\nx,\"a\nb\"\n\n\"y\nz\n")))
        .containsExactly("/6 malformed");
    assertThat(faults(dry("title,description\nx,\"y\"z\n"))).containsExactly("/2 malformed");
    assertThat(faults(dry("title\n" + "x".repeat(2_000_000)))).containsExactly("/2 malformed");
    send("title\nx\n\"y\n").expectProblem(422, "invalid-input");
    assertThat(tasks()).isZero();
  }

  @Test
  void a_million_lines_are_refused() {
    Answer refused = send("title\n" + "x\n".repeat(1_000_000));
    assertThat(refused.expectProblem(422, "invalid-input").errorFields()).containsExactly("/10002");
    send("title\n" + "\n".repeat(1_000_000)).expectProblem(422, "invalid-input");
    assertThat(tasks()).isZero();
  }

  @Test
  void a_file_of_more_than_64_mib_is_refused() {
    byte[] most = "title\n\"".concat("x".repeat(LargeBody.MOST_BYTES)).getBytes(UTF_8);
    send(PATH, most).expectProblem(413, "content-too-large");
    String line = "x," + "y".repeat(512 * 1024 - 3) + "\n";
    Answer read = dry("title,description\n" + line.repeat(127));
    assertThat(read.at("/errorCount")).isEqualTo("127");
    assertThat(faults(read)).contains("/128/description too-long");
  }

  @Test
  void what_is_no_csv_in_utf8_is_refused() {
    assertThat(send(PATH, "title\nGrüße\n".getBytes(ISO_8859_1)).expectProblem(400, "bad-request"))
        .satisfies(it -> assertThat(it.at("/detail")).contains("UTF-8"));
    assertThat(ada.post(PATH, "{}").expectProblem(415, "unsupported-media-type"))
        .satisfies(it -> assertThat(it.header("Accept-Post")).isEqualTo("text/csv"));
    for (String query : List.of("?dryRun=yes", "?dry=true", "?dryRun=true&dryRun=true")) {
      send(PATH + query, "title\nx\n".getBytes(UTF_8)).expectProblem(400, "invalid-parameter");
    }
    send("/api/v1/projects/NONE/tasks/import", "title\nx\n".getBytes(UTF_8))
        .expectProblem(404, "not-found");
    assertThat(faults(dry("title\na\u0000b\n"))).containsExactly("/2/title illegal-character");
    assertThat(tasks()).isZero();
  }

  @Test
  void what_spreadsheets_leave_around_the_lines_is_passed_over() {
    String csv = "\uFEFF\"title\",\"status\"\r\n\"x\",\"TODO\"\r\n,\r\n\r\n , \r\n";
    assertThat(send(csv).expect(200).at("/lines")).isEqualTo("1");
  }

  @Test
  void an_organization_sends_one_file_at_a_time_and_no_answer_is_lost() throws Exception {
    byte[] large =
        ("title,description\n" + ("x," + "y".repeat(6_000) + "\n").repeat(5_000)).getBytes(UTF_8);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Answer>> sends =
          Collections.nCopies(4, () -> send(PATH + "?dryRun=true", large));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Answer> sent : threads.invokeAll(sends)) {
        statuses.add(sent.get().status());
      }
      assertThat(statuses).contains(200).containsOnly(200, 503);
    } finally {
      threads.shutdownNow();
    }
    send(PATH + "?dry=true", large).expectProblem(400, "invalid-parameter");
    ada.with("Content-Type", "text/plain")
        .send("POST", PATH, Optional.of(large))
        .expectProblem(415, "unsupported-media-type");
  }

  @Test
  void a_cell_has_at_most_twenty_values() {
    String csv = "title,labels\nx,\"" + "a;".repeat(21) + "\"\n";
    assertThat(faults(dry(csv))).containsExactly("/2/labels too-many");
  }

  @Test
  void of_many_faults_the_first_thousand_are_told() {
    Answer report = dry("title,status\n" + ",TODO\n".repeat(3_000));
    assertThat(report.at("/errorCount")).isEqualTo("3000");
    assertThat(faults(report)).hasSize(1_000).startsWith("/2/title required");
    assertThat(faults(report)).endsWith("/1001/title required");
  }

  @Test
  void sent_again_with_the_same_key_it_is_imported_once() {
    ApiClient keyed = ada.with("Idempotency-Key", "once").with("Content-Type", "text/csv");
    byte[] csv = "title\nx\ny\n".getBytes(UTF_8);
    Answer first = keyed.send("POST", PATH, Optional.of(csv)).expect(200);
    Answer again = keyed.send("POST", PATH, Optional.of(csv)).expect(200);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(tasks()).isEqualTo(2);
    keyed
        .send("POST", PATH, Optional.of("title\nz\n".getBytes(UTF_8)))
        .expectProblem(422, "idempotency-mismatch");
  }
}
