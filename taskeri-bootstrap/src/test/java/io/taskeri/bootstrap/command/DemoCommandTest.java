package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskeri.application.Taskeri;
import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Wanted;
import io.taskeri.application.project.ProjectFilter;
import io.taskeri.application.project.ProjectSort;
import io.taskeri.application.session.LogIn;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.Origin;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.application.tenant.RegisterTenant;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.persistence.PostgresStorage;
import io.taskeri.web.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {
  private static final String PASSWORD = "correct horse battery";

  private static final TaskKey FIRST = new TaskKey(new ProjectKey("SHOP"), 1);

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;
  private static Taskeri taskeri;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void startDatabase() throws Exception {
    postgres = EmbeddedPostgres.start(directory.resolve("data"));
    taskeri =
        Taskeri.builder()
            .storage(
                PostgresStorage.builder()
                    .url(postgres.url())
                    .user(postgres.user())
                    .password(postgres.password().reveal())
                    .build())
            .build();
  }

  @AfterAll
  static void stopDatabase() throws Exception {
    taskeri.close();
    postgres.close();
  }

  @Test
  void makesTwoOrganizationsBesideTheServerAndSaysWhoCanLogIn() throws Exception {
    assertThat(demo("--json")).as(err.toString()).isZero();
    JsonNode made = Json.read(out.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(made.at("/organizations")).hasSize(2);
    String password = made.at("/password").textValue();
    for (JsonNode organization : made.at("/organizations")) {
      assertThat(organization.at("/people").findValuesAsText("role"))
          .contains("Admin", "Manager", "Employee");
      String slug = organization.at("/slug").textValue();
      for (JsonNode person : organization.at("/people")) {
        assertThat(logIn(person.at("/email").textValue(), password, slug).user().name())
            .isEqualTo(person.at("/name").textValue());
      }
    }
  }

  @Test
  void fillsThemWithEachKindOfThing() throws Exception {
    Path file = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
    assertThat(demo("--prefix=filled", "--password-file=" + file)).as(err.toString()).isZero();
    assertThat(out.toString())
        .contains("Admin     ada@filled-bakery.example (Ada Winter)", "the password of " + file)
        .doesNotContain(PASSWORD);
    TenantContext ada = context(logIn("ada@filled-bakery.example", PASSWORD, "filled-bakery"));
    assertThat(projects(ada, ProjectFilter.all())).isEqualTo(4);
    assertThat(projects(ada, ProjectFilter.all().archived(true))).isEqualTo(1);
    for (TaskStatus status : TaskStatus.values()) {
      assertThat(tasks(ada, TaskFilter.all().status(status))).as(status.name()).isPositive();
    }
    assertThat(tasks(ada, TaskFilter.all().label("oven"))).isPositive();
    assertThat(tasks(ada, TaskFilter.all().overdue(true))).isPositive();
    assertThat(tasks(ada, TaskFilter.all().parents(Wanted.of(List.of(FIRST)))))
        .as("subtasks")
        .isEqualTo(1);
    assertThat(
            taskeri
                .comments()
                .list(ada, new TaskKey(FIRST.project(), 4), PageRequest.by(CommentSort.CREATED_AT))
                .items())
        .hasSize(1);
    assertThat(
            taskeri
                .timeLogs()
                .list(ada, TimeLogFilter.all(), PageRequest.by(TimeLogSort.STARTED_AT))
                .items())
        .isNotEmpty();
    TenantContext outsider =
        context(logIn("greta@filled-bakery.example", PASSWORD, "filled-bakery"));
    assertThat(projects(outsider, ProjectFilter.all())).as("one is private").isEqualTo(3);
  }

  @Test
  void refusesWhatIsThereAlreadyAndSaysHowToGoOn() {
    var admin = new RegisterTenant.Admin("ada@acme.test", "Ada", PASSWORD);
    assertThat(taskeri.tenants().register(new RegisterTenant("Acme", "twice-software", admin)))
        .isNotNull();
    assertThat(demo("--prefix=twice")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "taskeri: there is an organization twice-software already, whole or left by a demo that"
                + " was cut off: make another by --prefix WORD"
                + System.lineSeparator());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Big", "1st", "a_b", "far-too-long-for-any-slug-that-there-may-be"})
  void refusesAPrefixThatMakesNoSlug(String prefix) {
    assertThat(demo("--prefix=" + prefix)).isEqualTo(2);
    assertThat(err.toString()).startsWith("taskeri: --prefix must be a word of");
  }

  @Test
  void refusesAPasswordThatNobodyMayHave() throws Exception {
    Path file = Files.writeString(directory.resolve("short"), "tiny");
    assertThat(demo("--password-file=" + file)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            "taskeri: the password in the file of --password-file must have at least 12 characters"
                + System.lineSeparator());
  }

  private int demo(String... flags) {
    String[] arguments = new String[flags.length + 2];
    arguments[0] = "demo";
    arguments[1] = "--data-dir=" + directory.resolve("data");
    System.arraycopy(flags, 0, arguments, 2, flags.length);
    return new TaskeriCommand(Map.of(), new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }

  private static LoggedIn logIn(String email, String password, String slug) {
    return taskeri
        .sessions()
        .logIn(new LogIn(email, password, Optional.of(slug), Origin.unknown()));
  }

  private static TenantContext context(LoggedIn somebody) {
    return taskeri.contextFor(somebody.tenant(), somebody.user());
  }

  private static int projects(TenantContext context, ProjectFilter filter) {
    return taskeri.projects().list(context, filter, PageRequest.by(ProjectSort.KEY)).items().size();
  }

  private static int tasks(TenantContext context, TaskFilter filter) {
    return taskeri
        .tasks()
        .list(context, filter, PageRequest.by(TaskSort.CREATED_AT))
        .items()
        .size();
  }
}
