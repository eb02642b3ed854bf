package io.taskeri.web.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.taskeri.application.contract.Tasks;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import io.taskeri.web.openapi.OpenApiDocument;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of a task of which nothing is left out, no field is lost in requests, answers and tables. */
class FullTaskOverHttpTest {
  /** What the server says itself of a task that comes from a file. */
  private static final Set<String> NOT_IMPORTED =
      Set.of(
          "id",
          "projectId",
          "overdue",
          "assigneeNames",
          "createdBy",
          "createdAt",
          "updatedAt",
          "completedAt",
          "version");

  private static final String PATH = "/api/v1/tasks";

  private static TestServer server;

  private final Acme acme = new Acme(server);

  @BeforeAll
  static void start() {
    server = new TestServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void every_detail_is_taken_when_a_task_is_created_and_when_it_is_changed() {
    createFullTask();
    JsonNode full = acme.ada().get(PATH + "/WEB-2").expect(200).json();
    ObjectNode details = JsonNodeFactory.instance.objectNode();
    for (RecordComponent it : TaskDetails.class.getRecordComponents()) {
      String field = it.getName().equals("parent") ? "parentId" : it.getName();
      details.set(field, full.get(field));
    }
    String creation = details.deepCopy().put("projectId", "WEB").toString();
    Answer created = acme.ada().post(PATH, creation).expect(201);
    String plain = PATH + "/" + acme.task("WEB", "plain").at("/id");
    Answer changed = acme.ada().patch(plain, details.toString()).expect(200);

    for (var field : details.properties()) {
      for (Answer answer : List.of(created, changed)) {
        assertThat(answer.json().get(field.getKey()))
            .as("TaskRoutes must take %s", field.getKey())
            .isEqualTo(field.getValue());
      }
    }
  }

  @Test
  void every_column_of_an_export_comes_back_or_is_left_out_on_purpose() {
    createFullTask();
    acme.project("COPY");
    NamedCsvRecord before = secondLine("WEB");
    acme.ada()
        .with("Content-Type", "text/csv")
        .send(
            "POST",
            "/api/v1/projects/COPY/tasks/import",
            Optional.of(export("WEB").getBytes(UTF_8)))
        .expect(200);
    NamedCsvRecord after = secondLine("COPY");

    assertThat(before.getHeader()).isEqualTo(after.getHeader()).containsAll(NOT_IMPORTED);
    for (String column : before.getHeader()) {
      assertThat(before.getField(column)).as("export of %s", column).isNotEmpty();
      if (!NOT_IMPORTED.contains(column)) {
        assertThat(after.getField(column).replace("COPY-", "WEB-"))
            .as("TaskLine must read %s, or it must be named here", column)
            .isEqualTo(before.getField(column));
      }
    }
  }

  @Test
  void the_document_shows_the_columns_of_an_export() {
    String example =
        OpenApiDocument.read()
            .at("/components/responses/TaskPage/content/text~1csv/examples/lines/value")
            .asText();
    acme.project("WEB");
    assertThat(example.lines().findFirst()).isEqualTo(export("WEB").lines().findFirst());
  }

  private void createFullTask() {
    acme.project("WEB");
    UUID whole = UUID.fromString(acme.task("WEB", "whole").at("/id"));
    acme.ada().post("/api/v1/labels", "{\"name\": \"billing\"}").expect(201);
    ProjectKey web = new ProjectKey("WEB");
    UserId ada = new UserId(UUID.fromString(acme.adaId()));
    UUID tenant = UUID.fromString(acme.registered().at("/tenant/id"));
    var full =
        Tasks.full(
            new ParentTask(new TaskId(whole), new TaskKey(web, 1)),
            new AssignedLabel(new LabelId(UUID.randomUUID()), "billing"));
    assertThat(
            server
                .taskeri()
                .tasks()
                .create(TenantContext.of(new TenantId(tenant), ada), Tasks.create(web, full, ada))
                .task()
                .key())
        .hasToString("WEB-2");
  }

  private String export(String project) {
    return acme.ada()
        .with("Accept", "text/csv")
        .get("/api/v1/projects/" + project + "/tasks")
        .expect(200)
        .text();
  }

  private NamedCsvRecord secondLine(String project) {
    List<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(export(project)).stream().toList();
    assertThat(lines).hasSize(2);
    return lines.get(1);
  }
}
