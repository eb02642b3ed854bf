package io.taskeri.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * What a server has to do at the same moment: register two organizations, import one, delete one.
 */
final class Errands {
  /** Who may ask for all of it. */
  static final String OPERATOR = "a-token-of-an-operator-that-is-long-enough";

  private static final String MOVED = "moved";
  private static final String PATH = "/operator/v1/tenants/";

  private final List<String> registered;
  private final String deleted;
  private final byte[] archive;

  /**
   * @param number which no others here have
   * @param archive of {@link #archive}
   */
  Errands(int number, byte[] archive) {
    registered = List.of("one-" + number, "other-" + number);
    deleted = "deleted-" + number;
    this.archive = archive;
  }

  /** Makes the organization that is imported, and an archive of it. */
  static byte[] archive(ApiClient api) {
    Office.register(api, MOVED).expect(201);
    return operator(api).get(PATH + MOVED + "/export").expect(200).response().body();
  }

  /** Makes room for what is imported, and makes what is deleted. */
  void prepare(ApiClient api) {
    operator(api).delete(PATH + MOVED).expect(204);
    Office.register(api, deleted).expect(201);
  }

  /** Asks for everything at once; empty where the answer was cut off. */
  List<Optional<Answer>> run(ApiClient api) throws Exception {
    List<Function<ApiClient, Answer>> requests =
        List.of(
            it -> Office.register(it, registered.get(0)),
            it -> Office.register(it, registered.get(1)),
            this::send,
            it -> operator(it).delete(PATH + deleted));
    ExecutorService clients = Executors.newFixedThreadPool(requests.size());
    try {
      List<Future<Optional<Answer>>> asked = new ArrayList<>();
      for (Function<ApiClient, Answer> request : requests) {
        asked.add(clients.submit(() -> ask(request, api)));
      }
      List<Optional<Answer>> answers = new ArrayList<>();
      for (Future<Optional<Answer>> it : asked) {
        answers.add(it.get());
      }
      return answers;
    } finally {
      clients.shutdown();
    }
  }

  private static Optional<Answer> ask(Function<ApiClient, Answer> request, ApiClient api) {
    try {
      return Optional.of(request.apply(api));
    } catch (IllegalStateException cutOff) {
      assertThat(cutOff).hasCauseInstanceOf(IOException.class);
      return Optional.empty();
    }
  }

  private Answer send(ApiClient api) {
    return operator(api)
        .with("Content-Type", "application/zip")
        .send("POST", "/operator/v1/imports", Optional.of(archive));
  }

  /**
   * Fails when something was acknowledged that is not done.
   *
   * @param there the slugs of what the database holds
   */
  void assertKept(List<Optional<Answer>> answers, List<String> there) {
    List<String> made = List.of(registered.get(0), registered.get(1), MOVED);
    for (int i = 0; i < made.size(); i++) {
      if (answers.get(i).isPresent()) {
        answers.get(i).get().expect(201);
        assertThat(there).contains(made.get(i));
      }
    }
    if (answers.get(3).isPresent()) {
      answers.get(3).get().expect(204);
      assertThat(there).doesNotContain(deleted);
    }
  }

  /** The same once more: now it is done, or it was before; and its people can work. */
  void finish(ApiClient api) {
    for (String slug : registered) {
      expectMade(Office.register(api, slug), "slug-taken");
      work(api, slug);
    }
    expectMade(send(api), "ids-exist");
    work(api, MOVED);
    assertThat(operator(api).delete(PATH + deleted).status()).isIn(204, 404);
    operator(api).get(PATH + deleted).expectProblem(404, "not-found");
  }

  private static void expectMade(Answer answer, String before) {
    if (answer.status() != 201) {
      answer.expectProblem(409, before);
    }
  }

  private static void work(ApiClient api, String slug) {
    String token =
        api.post(
                "/api/v1/auth/login",
                "{\"email\": \"ada@acme.test\", \"password\": \"%s\", \"tenant\": \"%s\"}"
                    .formatted(Office.PASSWORD, slug))
            .expect(200)
            .at("/accessToken");
    String project = "{\"key\": \"WEB\", \"name\": \"Website\"}";
    api.as(token).post("/api/v1/projects", project).expect(201);
  }

  private static ApiClient operator(ApiClient api) {
    return api.as(OPERATOR);
  }
}
