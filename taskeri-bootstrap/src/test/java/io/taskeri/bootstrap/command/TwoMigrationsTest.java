package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.bootstrap.Eventually;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes bring the same organizations up to date. */
class TwoMigrationsTest {
  private static final int TENANTS = 24;
  private static final String CHANGE_SET = "statistics-permissions";

  @TempDir static Path directory;
  private static final List<String> SCHEMAS = new ArrayList<>();
  private static EmbeddedPostgres postgres;
  private static Connection watcher;

  @BeforeAll
  static void startDatabase() throws Exception {
    postgres = EmbeddedPostgres.start(directory);
    watcher = connect();
    ServerConfig config = ServerConfig.withoutTokens(new Settings(Map.of(), Map.of()));
    try (Taskeri taskeri =
        Taskeri.builder()
            .storage(Wiring.storage(postgres.database(), config.pool()))
            .passwordHasher(new QuickHasher())
            .build()) {
      for (int i = 0; i < TENANTS; i++) {
        SCHEMAS.add(Company.in(taskeri).registered().tenant().schema().value());
      }
    }
  }

  @AfterAll
  static void stopDatabase() throws Exception {
    watcher.close();
    postgres.close();
  }

  @BeforeEach
  void putThemBehind() throws SQLException {
    execute("TRUNCATE public.migration_runs");
    execute("UPDATE public.tenants SET schema_version = '0-behind'");
    for (String schema : SCHEMAS) {
      execute("DELETE FROM %s.databasechangelog WHERE id = '%s'".formatted(schema, CHANGE_SET));
    }
  }

  @Test
  void shareTheWorkAndBothEndWell() throws Exception {
    try (ServerProcess one = migrate("one");
        ServerProcess other = migrate("other")) {
      try (Connection holder = hold(SCHEMAS)) {
        awaitRuns(2);
        holder.rollback();
      }
      assertThat(one.awaitExit()).as("%s", one.log()).isZero();
      assertThat(other.awaitExit()).as("%s", other.log()).isZero();
    }
    assertThat(ask("SELECT count(*) FROM public.migration_runs WHERE failed = 0")).isEqualTo("2");
    assertThat(whole()).isEqualTo(TENANTS);
  }

  @Test
  void oneFinishesWhenTheOtherIsKilledInTheMiddle() throws Exception {
    List<String> held = SCHEMAS.subList(TENANTS / 2, TENANTS);
    try (ServerProcess one = migrate("one");
        ServerProcess other = migrate("other")) {
      try (Connection holder = hold(held)) {
        awaitRuns(2);
        Eventually.holds("all others are done", () -> whole() == TENANTS - held.size());
        Eventually.holds("it is in the middle of one", () -> !waiting("one").equals("0"));
        one.signal("KILL");
        assertThat(one.awaitExit()).isNotZero();
        assertThat(whole()).isEqualTo(TENANTS - held.size());
        holder.rollback();
      }
      assertThat(other.awaitExit()).as("%s", other.log()).isZero();
    }
    assertThat(whole()).isEqualTo(TENANTS);
    assertThat(ask("SELECT count(*) FROM public.migration_runs WHERE ended_at IS NULL"))
        .isEqualTo("1");
  }

  private static ServerProcess migrate(String name) throws IOException {
    return ServerProcess.run(
        "tenants migrate",
        Map.of("TASKERI_DB_PASSWORD", postgres.password().reveal()),
        "--db-url=" + postgres.url() + "?ApplicationName=" + name,
        "--db-connection-timeout=30", // for a machine that is busy with other things
        "--db-user=" + postgres.user());
  }

  /** Works in what the change set wants to change, until it is told to end. */
  private static Connection hold(List<String> schemas) throws SQLException {
    Connection holder =
        DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password().reveal());
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute(
          schemas.stream()
              .map(it -> it + ".role_permissions")
              .collect(Collectors.joining(", ", "LOCK TABLE ", "")));
    }
    return holder;
  }

  private static void awaitRuns(int count) throws Exception {
    Eventually.holds(
        "they have begun",
        () -> ask("SELECT count(*) FROM public.migration_runs").equals(String.valueOf(count)));
  }

  /** How many transactions of that process wait for what somebody works in. */
  private static String waiting(String name) throws SQLException {
    return ask(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'relation' AND application_name = '%s'"
            .formatted(name));
  }

  /** How many are up to date, and noted as such once; none is the one without the other. */
  private static int whole() throws SQLException {
    String notes =
        SCHEMAS.stream()
            .map(
                it ->
                    "SELECT '%s' AS name, count(*) AS notes FROM %s.databasechangelog WHERE id = '%s'"
                        .formatted(it, it, CHANGE_SET))
            .collect(Collectors.joining(" UNION ALL "));
    String compared =
        " FROM public.tenants t JOIN (%s) n ON n.name = t.schema_name WHERE ".formatted(notes);
    assertThat(
            ask(
                "SELECT count(*)"
                    + compared
                    + "n.notes <> CASE t.schema_version WHEN '0-behind' THEN 0 ELSE 1 END"))
        .isEqualTo("0");
    return Integer.parseInt(ask("SELECT count(*)" + compared + "n.notes = 1"));
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = watcher.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String sql) throws SQLException {
    try (Statement statement = watcher.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.url(), postgres.user(), postgres.password().reveal());
  }
}
