package io.taskeri.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.persistence.PostgresStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long the embedded PostgreSQL takes to start with many tenants: after a stop, and after
 * it was killed. Run by name only: {@code -Dtest=CrashFigures -Dtenants=1000}.
 */
class CrashFigures {
  private static final int TENANTS = Integer.getInteger("tenants", 1_000);

  @TempDir Path directory;

  @Test
  void stopped_and_killed() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
        PostgresStorage storage = storage(postgres.database())) {
      storage.migrateDirectory();
      for (int i = 0; i < TENANTS; i++) {
        Sample.in(storage);
      }
    }
    start("stopped");
    start("killed without changes since its last checkpoint");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory);
        PostgresStorage storage = storage(postgres.database())) {
      for (int i = 0; i < 100; i++) {
        Sample.in(storage);
      }
      kill();
    }
    start("killed after 100 more");
  }

  /** Starts it, and kills it in the end. */
  private void start(String after) throws Exception {
    long begin = System.nanoTime();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      String tenants = Sql.query(postgres, "SELECT count(*) FROM public.tenants");
      System.out.printf("%s: %s tenants, ready in %.2f s%n", after, tenants, seconds);
      assertThat(Integer.parseInt(tenants)).isGreaterThanOrEqualTo(TENANTS);
      kill();
    }
  }

  private void kill() throws IOException {
    Path pidFile = directory.resolve("postgres/cluster/postmaster.pid");
    long postmaster = Long.parseLong(Files.readAllLines(pidFile).get(0));
    ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  private static PostgresStorage storage(DatabaseConfig database) {
    return PostgresStorage.builder()
        .url(database.url())
        .user(database.user())
        .password(database.password().reveal())
        .connections(1)
        .connectionsPerTenant(1)
        .build();
  }
}
