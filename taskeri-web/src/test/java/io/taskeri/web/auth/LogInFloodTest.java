package io.taskeri.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.Taskeri;
import io.taskeri.application.memory.InMemoryStorage;
import io.taskeri.application.password.Argon2idHasher;
import io.taskeri.web.Acme;
import io.taskeri.web.TestServer;
import io.taskeri.web.client.Answer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many log in at the same moment, and one password is hashed at a time. */
class LogInFloodTest {
  @Test
  void who_does_not_get_a_turn_in_time_is_asked_to_come_again() {
    ExecutorService clients = Executors.newFixedThreadPool(64);
    try (TestServer server = new TestServer(slow())) {
      Acme acme = new Acme(server);
      List<CompletableFuture<Answer>> asked =
          Stream.generate(
                  () ->
                      CompletableFuture.supplyAsync(
                          () -> acme.tryLogIn("ada", Acme.PASSWORD), clients))
              .limit(64)
              .toList();
      List<Answer> answers = asked.stream().map(CompletableFuture::join).toList();

      assertThat(answers).extracting(Answer::status).containsOnly(200, 503).contains(200, 503);
      assertThat(answers)
          .filteredOn(it -> it.status() == 503)
          .allSatisfy(
              it -> {
                it.expectProblem(503, "overloaded");
                assertThat(it.header("Retry-After")).isNotEmpty();
              });
      acme.tryLogIn("ada", Acme.PASSWORD).expect(200);
    } finally {
      clients.shutdownNow();
    }
  }

  /** With so little patience that sixty-four cannot all have their turn. */
  private static Taskeri slow() {
    return Taskeri.builder()
        .storage(InMemoryStorage.create())
        .passwordHasher(new Argon2idHasher(1, Duration.ofMillis(100)))
        .build();
  }
}
