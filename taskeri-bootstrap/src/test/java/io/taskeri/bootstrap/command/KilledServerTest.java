package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed at whatever it says to the database, while organizations are registered,
 * imported and deleted: it starts again without repair, and nothing is half done. {@code -Dseed=}
 * brings the same moments again.
 */
@Tag("stress")
@Timeout(value = 3, unit = TimeUnit.HOURS)
class KilledServerTest {
  private static final int KILLS = Boolean.getBoolean("stress") ? 50 : 2;

  @TempDir Path directory;
  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<String> killed = new ArrayList<>();
  private EmbeddedPostgres postgres;
  private Wholeness database;
  private FatalRelay relay;

  /** How much the server says meanwhile, as far as is known. */
  private int span = 200;

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start(directory);
    database = new Wholeness(postgres);
    relay = new FatalRelay(postgres);
  }

  @AfterEach
  void stop() throws Exception {
    relay.close();
    database.close();
    postgres.close();
  }

  @Test
  void leavesNothingHalfDoneAndGoesOnWithoutRepair() throws Exception {
    ServerProcess server = serve();
    try {
      ApiClient api = ApiClient.of(server.awaitReady());
      byte[] archive = Errands.archive(api);
      while (killed.size() < KILLS) {
        Errands errands = new Errands(killed.size(), archive);
        errands.prepare(api);
        kill(server, api, errands);
        server.close();
        server = serve();
        api = ApiClient.of(server.awaitReady());
        errands.finish(api);
        database.assertHolds("after " + this);
      }
      System.out.println(this);
    } catch (AssertionError | Exception failure) {
      Assertions.fail(toString(), failure);
    } finally {
      server.close();
    }
  }

  private void kill(ServerProcess server, ApiClient api, Errands errands) throws Exception {
    int at = 1 + random.nextInt(span);
    boolean heard = random.nextBoolean();
    killed.add("at %d of %d%s".formatted(at, span, heard ? "" : ", unheard"));
    relay.killAt(at, heard, server::kill);
    List<Optional<Answer>> answers = errands.run(api);
    if (relay.said() < at) {
      span = relay.said();
    }
    server.kill();
    relay.spare();
    database.awaitEnd();
    database.assertHolds("after " + this);
    errands.assertKept(answers, database.all("SELECT slug FROM public.tenants"));
  }

  private ServerProcess serve() throws IOException {
    return ServerProcess.serve(
        Map.of(
            "TASKERI_DB_PASSWORD", postgres.password().reveal(),
            "TASKERI_JWT_SECRET", "0123456789abcdef0123456789abcdef",
            "TASKERI_OPERATOR_TOKEN", Errands.OPERATOR,
            // Nobody is refused here because the machine is busy
            "TASKERI_HASH_TIMEOUT", "60",
            "TASKERI_DB_CONNECTION_TIMEOUT", "30"),
        "--db-url=" + relay.url(Wholeness.PROCESS),
        "--db-user=" + postgres.user(),
        "--port=0");
  }

  @Override
  public String toString() {
    return "%d kills with -Dseed=%d: %s".formatted(killed.size(), seed, killed);
  }
}
