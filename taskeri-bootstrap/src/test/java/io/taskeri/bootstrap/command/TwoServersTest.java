package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.bootstrap.embedded.EmbeddedPostgres;
import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one database, which was empty when both started at once. */
class TwoServersTest {
  private static final int ROUNDS = Boolean.getBoolean("stress") ? 100 : 2;

  @TempDir static Path directory;
  private static final ExecutorService clients = Executors.newFixedThreadPool(64);
  private static EmbeddedPostgres postgres;
  private static ServerProcess first;
  private static ServerProcess second;
  private static ApiClient one;
  private static ApiClient other;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start(directory);
    first = serve();
    second = serve();
    one = ApiClient.of(first.awaitReady());
    other = ApiClient.of(second.awaitReady());
  }

  @AfterAll
  static void stop() throws IOException {
    clients.shutdownNow();
    first.close();
    second.close();
    postgres.close();
  }

  @Test
  @Tag("stress")
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void giveASlugOnceWhoeverIsAsked() throws Exception {
    try (Wholeness database = new Wholeness(postgres)) {
      for (int round = 0; round < ROUNDS; round++) {
        String slug = "s-" + UUID.randomUUID();
        List<Answer> answers = atOnce(32, api -> Office.register(api, slug));
        assertThat(answers).filteredOn(it -> it.status() == 201).hasSize(1);
        assertThat(answers)
            .filteredOn(it -> it.status() != 201)
            .hasSize(63)
            .allSatisfy(it -> it.expectProblem(409, "slug-taken"));
        String named = "SELECT count(*) FROM public.tenants WHERE slug = '%s'".formatted(slug);
        assertThat(database.ask(named)).isEqualTo("1");
        database.assertHolds("after round " + round);
      }
    }
  }

  @Test
  void endASessionTogether() {
    Office office = Office.in(one);
    other.as(office.accessToken()).get("/api/v1/me").expect(200);
    one.as(office.accessToken()).post("/api/v1/auth/logout").expect(204);
    other.as(office.accessToken()).get("/api/v1/me").expectProblem(401, "session-ended");
  }

  @Test
  void takeAPermissionAwayTogether() {
    Office office = Office.in(one);
    ApiClient admin = one.as(office.accessToken());
    String user =
        admin
            .post(
                "/api/v1/users",
                """
                {"email": "bob@acme.test", "name": "Bob", "password": "bees buzz by day",
                 "roles": ["Manager"]}
                """)
            .expect(201)
            .at("/id");
    String token =
        other
            .post(
                "/api/v1/auth/login",
                """
                {"email": "bob@acme.test", "password": "bees buzz by day", "tenant": "%s"}
                """
                    .formatted(office.slug()))
            .expect(200)
            .at("/accessToken");
    String project = "{\"key\": \"%s\", \"name\": \"One more\"}";
    other.as(token).post("/api/v1/projects", project.formatted("AA")).expect(201);
    admin.put("/api/v1/users/" + user + "/roles", "{\"roles\": [\"Employee\"]}").expect(200);
    other
        .as(token)
        .post("/api/v1/projects", project.formatted("BB"))
        .expectProblem(403, "forbidden");
    admin.post("/api/v1/users/" + user + "/deactivate").expect(200);
    other.as(token).get("/api/v1/me").expect(401);
  }

  @Test
  void letARefreshTokenServeOnce() throws Exception {
    Office office = Office.in(one);
    String body = "{\"refreshToken\": \"%s\"}".formatted(office.refreshToken());
    List<Answer> answers = atOnce(4, api -> api.post("/api/v1/auth/refresh", body));
    assertThat(answers).filteredOn(it -> it.status() == 200).hasSizeLessThanOrEqualTo(1);
    assertThat(answers).filteredOn(it -> it.status() != 200).allSatisfy(it -> it.expect(401));
  }

  @Test
  void createOnceByOneKey() throws Exception {
    Office office = Office.in(one);
    String task = "{\"projectId\": \"WEB\", \"title\": \"Once\"}";
    List<Answer> answers =
        atOnce(
            8,
            api ->
                api.as(office.accessToken())
                    .with("Idempotency-Key", "once")
                    .post("/api/v1/tasks", task));
    assertThat(answers).extracting(Answer::status).containsOnly(201, 409).contains(201);
    assertThat(answers)
        .filteredOn(it -> it.status() == 201)
        .extracting(it -> it.at("/id"))
        .containsOnly(
            other.as(office.accessToken()).get("/api/v1/tasks/WEB-1").expect(200).at("/id"));
    one.as(office.accessToken()).get("/api/v1/tasks/WEB-2").expect(404);
  }

  /** As many requests to each, all at the same moment. */
  private static List<Answer> atOnce(int each, Function<ApiClient, Answer> request)
      throws InterruptedException, ExecutionException {
    List<Future<Answer>> asked = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      for (ApiClient api : List.of(one, other)) {
        asked.add(clients.submit(() -> request.apply(api)));
      }
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> it : asked) {
      answers.add(it.get());
    }
    return answers;
  }

  private static ServerProcess serve() throws IOException {
    return ServerProcess.serve(
        Map.of(
            "TASKERI_DB_URL", postgres.url(),
            "TASKERI_DB_PASSWORD", postgres.password().reveal(),
            "TASKERI_JWT_SECRET", "0123456789abcdef0123456789abcdef",
            // Nobody is refused here because others are in the way
            "TASKERI_HASH_TIMEOUT", "60",
            "TASKERI_DB_CONNECTION_TIMEOUT", "30",
            "TASKERI_DB_LOCK_TIMEOUT", "30",
            "TASKERI_DB_STATEMENT_TIMEOUT", "60",
            "TASKERI_DB_CONNECTIONS_PER_TENANT", "10"),
        "--port=0");
  }
}
