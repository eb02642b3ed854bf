package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers on one database hold guessing off together, and remember it. */
class ThrottledServersTest {
  @TempDir static Path directory;

  @Test
  void countGuessesTogetherAndOverARestart() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory)) {
      Office office;
      try (ServerProcess first = serve(postgres, "on");
          ServerProcess second = serve(postgres, "on")) {
        ApiClient one = ApiClient.of(first.awaitReady());
        ApiClient other = ApiClient.of(second.awaitReady());
        office = Office.in(one);
        for (int i = 0; i < 5; i++) {
          logIn(one, office, "a wrong password").expectProblem(401, "login-failed");
          logIn(other, office, "a wrong password").expectProblem(401, "login-failed");
        }
        assertRefused(logIn(one, office, Office.PASSWORD));
        assertRefused(logIn(other, office, Office.PASSWORD));
        other.as(office.accessToken()).get("/api/v1/me").expect(200);
      }
      try (ServerProcess restarted = serve(postgres, "on")) {
        assertRefused(logIn(ApiClient.of(restarted.awaitReady()), office, Office.PASSWORD));
      }
      try (ServerProcess careless = serve(postgres, "off")) {
        logIn(ApiClient.of(careless.awaitReady()), office, Office.PASSWORD).expect(200);
        assertThat(careless.log()).anyMatch(it -> it.contains(Server.LIMITS_OFF));
      }
    }
  }

  private static void assertRefused(Answer answer) {
    answer.expectProblem(429, "too-many-requests");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 900);
  }

  private static Answer logIn(ApiClient api, Office office, String password) {
    return api.post(
        "/api/v1/auth/login",
        "{\"email\": \"ada@acme.test\", \"password\": \"%s\", \"tenant\": \"%s\"}"
            .formatted(password, office.slug()));
  }

  private static ServerProcess serve(EmbeddedPostgres postgres, String limits) throws IOException {
    return ServerProcess.serve(
        Map.of(
            "TASKERI_DB_URL",
            postgres.url(),
            "TASKERI_DB_PASSWORD",
            postgres.password().reveal(),
            "TASKERI_JWT_SECRET",
            "0123456789abcdef0123456789abcdef",
            "TASKERI_HASH_TIMEOUT",
            "60", // nobody is refused here for want of a permit
            "TASKERI_LIMITS",
            limits),
        "--port=0");
  }
}
