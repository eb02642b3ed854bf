package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Company;
import io.taskeri.application.contract.QuickHasher;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.domain.project.Visibility;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands that are killed at whatever they say to the database: each organization is whole or not
 * there, and the same command finishes. {@code -Dseed=} brings the same moments again.
 */
@Tag("stress")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledCommandTest {
  private static final int ROUNDS = Boolean.getBoolean("stress") ? 50 : 1;
  private static final int KILLS = 2;
  private static final int TENANTS = 4;
  private static final String CHANGE_SET = "statistics-permissions";

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;
  private static Wholeness database;
  private static FatalRelay relay;
  private static Company moved;
  private static Path archive;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<String> killed = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    postgres = EmbeddedPostgres.start(directory);
    database = new Wholeness(postgres);
    relay = new FatalRelay(postgres);
    ServerConfig config = ServerConfig.withoutTokens(new Settings(Map.of(), Map.of()));
    try (Taskeri taskeri =
        Taskeri.builder()
            .storage(Wiring.storage(postgres.database(), config.pool()))
            .passwordHasher(new QuickHasher())
            .build()) {
      for (int i = 0; i < TENANTS; i++) {
        moved = Company.in(taskeri);
      }
      moved.task(moved.project("WEB", Visibility.ORGANIZATION), "Survive");
      archive = directory.resolve("moved.zip");
      try (OutputStream out = Files.newOutputStream(archive)) {
        taskeri.transfers().exportTenant(moved.registered().tenant().id(), out);
      }
    }
  }

  @AfterAll
  static void stop() throws Exception {
    relay.close();
    database.close();
    postgres.close();
  }

  @Test
  void migrateFinishesWhenItIsRunAgain() throws Exception {
    Span span = new Span(100);
    for (int round = 0; round < ROUNDS; round++) {
      database.execute("UPDATE public.tenants SET schema_version = '0-behind'");
      for (String schema : database.all("SELECT schema_name FROM public.tenants")) {
        database.execute(
            "DELETE FROM %s.databasechangelog WHERE id = '%s'".formatted(schema, CHANGE_SET));
      }
      assertThat(runUntilDone(span, "tenants migrate")).as("%s", this).isZero();
      assertThat(behind()).as("%s", this).isEqualTo("0");
    }
    System.out.println(this);
  }

  private static String behind() throws Exception {
    return database.ask("SELECT count(*) FROM public.tenants WHERE schema_version = '0-behind'");
  }

  @Test
  void deleteAndImportFinishWhenTheyAreRunAgain() throws Exception {
    String slug = moved.registered().tenant().slug().value();
    Span deletion = new Span(85);
    Span creation = new Span(220);
    for (int round = 0; round < ROUNDS; round++) {
      // 3: an attempt that was killed had got through, and there is no such organization
      assertThat(runUntilDone(deletion, "tenants delete", slug, "--yes")).isIn(0, 3);
      assertThat(found(slug)).as("%s", this).isEmpty();
      // 4: the same, and it is here already
      assertThat(runUntilDone(creation, "tenants import", archive.toString())).isIn(0, 4);
      assertThat(found(slug)).as("%s", this).hasSize(1);
      String title = "SELECT title FROM %s.tasks".formatted(found(slug).get(0));
      assertThat(database.all(title)).as("%s", this).containsExactly("Survive");
    }
    System.out.println(this);
  }

  private static List<String> found(String slug) throws Exception {
    return database.all("SELECT schema_name FROM public.tenants WHERE slug = '%s'".formatted(slug));
  }

  /** Kills it some times, and then lets it end; answers its exit code. */
  private int runUntilDone(Span span, String command, String... arguments) throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      int at = 1 + random.nextInt(span.length);
      boolean heard = random.nextBoolean();
      try (ServerProcess process = run(command, arguments)) {
        relay.killAt(at, heard, process::kill);
        int exit = process.awaitExit();
        database.awaitEnd();
        if (relay.said() < at) {
          assertThat(exit).as("%s: %s", this, process.log()).isIn(0, 3, 4);
          return exit;
        }
      }
      killed.add("%s at %d of %d%s".formatted(command, at, span.length, heard ? "" : ", unheard"));
      database.assertHolds(toString());
    }
    relay.spare();
    try (ServerProcess process = run(command, arguments)) {
      int exit = process.awaitExit();
      assertThat(exit).as("%s: %s", this, process.log()).isIn(0, 3, 4);
      database.awaitEnd();
      database.assertHolds("after " + this);
      span.length = exit == 0 ? relay.said() : span.length;
      return exit;
    }
  }

  private static ServerProcess run(String command, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--db-url=" + relay.url(Wholeness.PROCESS));
    all.add("--db-user=" + postgres.user());
    all.add("--db-connection-timeout=30"); // for a machine that is busy with other things
    return ServerProcess.run(
        command,
        Map.of("TASKERI_DB_PASSWORD", postgres.password().reveal()),
        all.toArray(String[]::new));
  }

  @Override
  public String toString() {
    return "%d kills with -Dseed=%d: %s".formatted(killed.size(), seed, killed);
  }

  /** How much a command says, as far as is known. */
  private static final class Span {
    private int length;

    Span(int length) {
      this.length = length;
    }
  }
}
