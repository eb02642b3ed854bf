package io.taskeri.web.task;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.taskeri.application.contract.Tasks;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.openapi.OpenApiDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an export of tasks writes, what an import takes of it, and what the document shows. */
class TaskTableTest {
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
