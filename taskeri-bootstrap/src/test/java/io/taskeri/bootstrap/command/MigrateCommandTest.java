package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.domain.tenant.Tenant;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Organizations that lack the last change set, which may be applied twice. */
class MigrateCommandTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  private static final ServerConfig CONFIG =
      ServerConfig.withoutTokens(new Settings(Map.of(), Map.of()));

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;
  private static final List<Tenant> TENANTS = new ArrayList<>();

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start(directory);
    try (Taskeri taskeri =
        Taskeri.builder()
            .storage(Wiring.storage(postgres.database(), CONFIG.pool()))
            .passwordHasher(new QuickHasher())
            .build()) {
      for (int i = 0; i < 3; i++) {
        TENANTS.add(Company.in(taskeri).registered().tenant());
      }
    }
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void putThemBehind() throws SQLException {
    for (Tenant tenant : TENANTS) {
      forget("statistics-permissions", tenant);
    }
  }

  @Test
  void bringsAllOrganizationsUpToDate() throws SQLException {
    assertThat(run()).isZero();
    assertThat(out.toString().lines())
        .containsExactly("3 of 3 organizations are brought up to date.");
    assertThat(behind()).isEqualTo("0");
    out.getBuffer().setLength(0);
    assertThat(run("--parallel=1")).isZero();
    assertThat(out.toString().lines()).containsExactly("All organizations are up to date.");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void tellsWhatItWouldDoAndDoesNotDoIt() throws SQLException {
    assertThat(run("--dry-run")).isZero();
    assertThat(out.toString())
        .startsWith("-- For 3 with version 0-behind: ")
        .contains("-- taskeri/tenant.sql::statistics-permissions::taskeri")
        .contains("INSERT INTO role_permissions")
        .endsWith(";" + System.lineSeparator());
    assertThat(behind()).isEqualTo("3");
  }

  @Test
  void bringsOneUpToDateWhereOneIsNamed() throws SQLException {
    assertThat(run("--tenant=" + slug(0))).isZero();
    assertThat(behind()).isEqualTo("2");
  }

  @Test
  void saysWhoFailedAndWhyAndWhatIsLeft() throws SQLException {
    forget("tasks-by-creator", TENANTS.get(1)); // whose index stands, so that it cannot be made
    try {
      assertThat(run("--canary=" + slug(1))).isEqualTo(1);
      assertThat(out.toString())
          .startsWith("0 of 3 organizations are brought up to date, 1 failed, 2 left. ");
      assertThat(err.toString().lines().findFirst().orElseThrow())
          .startsWith("taskeri: " + slug(1) + " failed and is as it was before: taskeri/tenant.sql")
          .endsWith("(SQLSTATE 42P07)");
      assertThat(run("--parallel=2")).isEqualTo(1);
      assertThat(out.toString()).contains("2 of 3 organizations are brought up to date, 1 failed");
    } finally {
      execute("DROP INDEX " + TENANTS.get(1).schema() + ".tasks_by_creator");
    }
    assertThat(run()).isZero();
  }

  @Test
  void refusesOrganizationsThatAreNotThere() {
    for (String flag : List.of("--tenant", "--canary")) {
      assertThat(run(flag + "=nobody")).isEqualTo(2);
      assertThat(err.toString())
          .isEqualTo(
              "taskeri: " + flag + " names no organization: nobody" + System.lineSeparator());
      err.getBuffer().setLength(0);
    }
  }

  @Test
  void refusesMoreWorkersThanThereAreConnections() {
    assertThat(run("--parallel=3", "--db-connections=2")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToIgnoringNewLines("taskeri: --parallel must be at most the 2 of --db-connections");
  }

  @Test
  void aServerBringsThemUpToDateWhereItIsToldTo() throws Exception {
    try (ServerProcess server = serve("--migrate")) {
      URI address = server.awaitReady();
      assertThat(ServerProcess.status(address, "/health/ready")).isEqualTo(200);
      assertThat(behind()).isEqualTo("0");
    }
  }

  @Test
  void aServerWarnsOfThemWhereItIsNot() throws Exception {
    try (ServerProcess server = serve("--migrate=off")) {
      assertThat(ServerProcess.status(server.awaitReady(), "/health/ready")).isEqualTo(200);
      assertThat(server.errors())
          .singleElement()
          .asString()
          .contains("3 organizations have tables of an earlier version");
      assertThat(behind()).isEqualTo("3");
    }
  }

  private static ServerProcess serve(String migrate) throws IOException {
    return ServerProcess.serve(
        Map.of("TASKERI_DB_PASSWORD", postgres.password().reveal(), "TASKERI_JWT_SECRET", KEY),
        "--port=0",
        "--db-url=" + postgres.url(),
        "--db-user=" + postgres.user(),
        migrate);
  }

  private int run(String... flags) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "tenants",
                "migrate",
                "--db-url=" + postgres.url(),
                "--db-user=" + postgres.user()));
    arguments.addAll(List.of(flags));
    return new TaskeriCommand(
            Map.of("TASKERI_DB_PASSWORD", postgres.password().reveal()),
            new PrintWriter(out, true),
            new PrintWriter(err, true))
        .run(arguments.toArray(String[]::new));
  }

  private static String slug(int index) {
    return TENANTS.get(index).slug().value();
  }

  private static void forget(String changeSet, Tenant tenant) throws SQLException {
    execute(
        "DELETE FROM %s.databasechangelog WHERE id = '%s'".formatted(tenant.schema(), changeSet));
    execute(
        "UPDATE public.tenants SET schema_version = '0-behind' WHERE id = '%s'"
            .formatted(tenant.id()));
  }

  private static String behind() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM public.tenants WHERE schema_version = '0-behind'")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.url(), postgres.user(), postgres.password().reveal());
  }
}
