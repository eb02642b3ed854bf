package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two servers on one database in the middle of a rotation: one signs with the former key still, the
 * other with the next one, and each knows both.
 */
class KeyRotationTest {
  private static final String FORMER = "0123456789abcdef0123456789abcdef";
  private static final String NEXT = "fedcba9876543210fedcba9876543210";

  @TempDir static Path directory;
  private static EmbeddedPostgres postgres;
  private static ServerProcess late;
  private static ServerProcess early;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start(directory);
    late = serve(FORMER, NEXT);
    early = serve(NEXT, FORMER);
  }

  @AfterAll
  static void stop() throws IOException {
    late.close();
    early.close();
    postgres.close();
  }

  @Test
  void refusesNobodyWhomTheOtherLetIn() throws IOException {
    ApiClient withFormer = ApiClient.of(late.awaitReady());
    ApiClient withNext = ApiClient.of(early.awaitReady());
    for (ApiClient signing : new ApiClient[] {withFormer, withNext}) {
      String token = Office.in(signing).accessToken();
      withFormer.as(token).get("/api/v1/me").expect(200);
      withNext.as(token).get("/api/v1/me").expect(200);
    }
  }

  private static ServerProcess serve(String key, String other) throws IOException {
    return ServerProcess.serve(
        Map.of(
            "TASKERI_DB_URL",
            postgres.url(),
            "TASKERI_DB_PASSWORD",
            postgres.password().reveal(),
            "TASKERI_JWT_SECRET",
            key,
            "TASKERI_OTHER_JWT_SECRET",
            other),
        "--port=0");
  }
}
