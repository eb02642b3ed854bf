package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands over the real command line, on a database of their own. */
class OperatorCommandTest {
  @TempDir private static Path directory;
  private static EmbeddedPostgres postgres;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start(directory.resolve("data"));
    Files.writeString(directory.resolve("password"), "an apple a day\n");
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--db-url=" + postgres.url());
    all.add("--db-user=" + postgres.user());
    return runAsGiven(all.toArray(String[]::new));
  }

  private int runAsGiven(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    Map<String, String> environment = Map.of("TASKERI_DB_PASSWORD", postgres.password().reveal());
    return new TaskeriCommand(environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }

  private int create(String slug, String email) {
    return run(
        "tenants",
        "create",
        "Acme GmbH",
        "--slug=" + slug,
        "--admin-email=" + email,
        "--admin-name=Ada",
        "--password-file=" + directory.resolve("password"));
  }

  private void assertDone(int exitCode) {
    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isZero();
  }

  private void assertRefused(int expected, int exitCode, String complaint) {
    assertThat(err.toString().strip()).isEqualTo("taskeri: " + complaint);
    assertThat(out.toString()).isEmpty();
    assertThat(exitCode).isEqualTo(expected);
  }

  @Test
  void createsListsAndShowsOrganizations() {
    assertDone(create("acme", "ada@acme.test"));
    assertThat(out.toString().strip()).isEqualTo("acme is active: Acme GmbH");
    assertRefused(4, create("acme", "ada@acme.test"), "This slug is taken.");
    assertRefused(
        2,
        create("A", "nobody"),
        "slug must be 3 to 40 lower-case letters, digits or hyphens, begin with a letter and not"
            + " end in a hyphen; admin-email must be an e-mail address, such as"
            + " ada@example.org");

    assertDone(run("tenants", "list"));
    assertThat(out.toString().lines())
        .anyMatch(it -> it.matches("SLUG +STATUS +CREATED +USERS +PROJECTS +NAME"))
        .anyMatch(it -> it.matches("acme +active +\\S+Z +no limit +no limit +Acme GmbH"));
    assertDone(run("tenants", "list", "--status=suspended,deleting", "--json"));
    assertThat(out.toString()).doesNotContain("\"acme\"");
    assertDone(run("tenants", "list", "--status=active", "--json"));
    assertThat(out.toString().lines())
        .anyMatch(it -> it.startsWith("{") && it.contains("\"slug\":\"acme\"") && it.endsWith("}"));

    assertDone(run("tenants", "show", "acme"));
    assertThat(out.toString())
        .containsPattern("schema +tenant_[0-9a-f]{32}")
        .containsPattern("active users +1, no limit");
    assertDone(run("tenants", "show", "acme", "--json"));
    assertThat(out.toString()).contains("\"users\":1,\"projects\":0", "\"schemaVersion\":\"");
    assertRefused(3, run("tenants", "show", "nobody"), "There is no such organization.");
    assertRefused(3, run("tenants", "show", "NO ONE"), "There is no such organization.");
  }

  @Test
  void changesAnOrganization() {
    assertDone(create("globex", "bob@globex.test"));
    assertRefused(
        2,
        run("tenants", "suspend", "globex"),
        "nobody can be asked here: add --yes. Nobody of globex will be able to work.");
    assertDone(run("tenants", "suspend", "globex", "--yes"));
    assertThat(out.toString().strip()).isEqualTo("globex is suspended: Acme GmbH");
    assertDone(run("tenants", "rename", "globex", "--name=Globex", "--slug=globex-inc", "--json"));
    assertThat(out.toString())
        .contains("\"slug\":\"globex-inc\"", "\"name\":\"Globex\"", "\"status\":\"SUSPENDED\"");
    assertRefused(3, run("tenants", "resume", "globex"), "There is no such organization.");
    assertDone(run("tenants", "resume", "globex-inc"));
    assertThat(out.toString().strip()).isEqualTo("globex-inc is active: Globex");
    assertDone(run("tenants", "limits", "globex-inc", "--users=5", "--projects=0"));
    assertThat(out.toString().strip()).isEqualTo("globex-inc: users at most 5, projects at most 0");
    assertDone(run("tenants", "limits", "globex-inc", "--users=none"));
    assertThat(out.toString().strip()).isEqualTo("globex-inc: users no limit, projects at most 0");
    assertRefused(
        2, run("tenants", "limits", "globex-inc", "--users=0"), "users must be 1 or more");
    assertRefused(
        2,
        run("tenants", "limits", "globex-inc", "--users=many"),
        "--users must be a whole number or none");
    assertRefused(2, run("tenants", "limits", "globex-inc"), "--users or --projects must be given");
    assertRefused(2, run("tenants", "rename", "globex-inc"), "--name or --slug must be given");
  }

  @Test
  void listsPeopleAndResetsTheirPasswords() {
    assertDone(create("initech", "peter@initech.test"));
    assertDone(run("users", "list", "initech"));
    assertThat(out.toString().lines())
        .anyMatch(it -> it.matches("peter@initech.test +active +\\S+Z +Admin +Ada"));
    assertDone(run("users", "list", "initech", "--json"));
    assertThat(out.toString()).contains("\"roles\":[\"Admin\"]");
    assertRefused(3, run("users", "list", "nobody"), "There is no such organization.");

    assertDone(
        run(
            "users",
            "reset-password",
            "initech",
            "peter@initech.test",
            "--yes",
            "--public-url=https://taskeri.test"));
    assertThat(out.toString())
        .containsPattern("link +https://taskeri.test/\\S+\\.[A-Za-z0-9_-]{43}\\R")
        .containsPattern("token +[0-9a-f-]{36}\\.[A-Za-z0-9_-]{43}\\R");
    assertRefused(
        3,
        run("users", "reset-password", "initech", "eve@initech.test", "--yes"),
        "There is no such user.");
    assertRefused(
        2,
        run("users", "reset-password", "initech", "peter@initech.test"),
        "nobody can be asked here: add --yes. peter@initech.test will be logged out everywhere.");
  }

  @Test
  void saysWhichCommandsAndExitCodesThereAre() {
    assertThat(runAsGiven("tenants")).isEqualTo(2);
    assertThat(err.toString()).contains("suspend", "resume", "rename", "limits");
    assertDone(run("tenants", "suspend", "--help"));
    assertThat(out.toString()).contains("--yes", "There is no such organization or user.");
  }

  @Test
  void exportsDeletesAndImportsAnOrganization() throws IOException {
    assertDone(create("moved", "ada@moved.test"));
    Path archive = directory.resolve("moved.zip");
    assertDone(run("tenants", "export", "moved", "--to=" + archive));
    assertThat(out.toString()).startsWith("moved is exported: ");
    assertThat(Files.getPosixFilePermissions(archive)).hasSize(2);
    byte[] exported = Files.readAllBytes(archive);
    assertRefused(
        2,
        run("tenants", "export", "moved", "--to=" + archive),
        "there is a file " + archive + " already: name another");
    assertThat(Files.readAllBytes(archive)).isEqualTo(exported);
    assertRefused(
        4,
        run("tenants", "import", archive.toString()),
        "This organization, or one of its users, is here already. Delete it first.");
    assertRefused(
        2,
        run("tenants", "delete", "moved"),
        "nobody can be asked here: add --yes. All of moved will be deleted, and nothing but an"
            + " export or a backup brings it back.");
    assertDone(run("tenants", "delete", "moved", "--yes"));
    assertThat(out.toString().strip()).isEqualTo("moved is deleted");
    assertRefused(3, run("tenants", "delete", "moved", "--yes"), "There is no such organization.");
    assertDone(run("tenants", "import", archive.toString(), "--slug=moved-2"));
    assertThat(out.toString().strip()).isEqualTo("moved-2 is active: Acme GmbH");
  }

  @Test
  void saysWhyItTakesNoArchive() throws IOException {
    Path none = directory.resolve("none.zip");
    assertRefused(
        2,
        run("tenants", "import", none.toString()),
        "there is no file " + none + " that can be read");
    Path text = Files.writeString(directory.resolve("text.zip"), "text");
    assertRefused(
        2,
        run("tenants", "import", text.toString()),
        "archive is no archive of Taskeri: it is not what «tenants export» writes");
    assertRefused(
        3, run("tenants", "export", "nobody", "--to=" + none), "There is no such organization.");
    assertThat(none).doesNotExist();
  }
}
