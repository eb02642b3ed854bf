package io.taskeri.bootstrap.command;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that create and read tasks one after the other, and a journal of what they were told. */
final class Load implements AutoCloseable {
  private final List<Thread> clients = new ArrayList<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Queue<String> created = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> cutOff = new ConcurrentLinkedQueue<>();

  private Load() {}

  /** Begins; who is refused or cut off goes on, until the load is closed. */
  static Load of(int clients, ApiClient api, String project) {
    Load load = new Load();
    for (int i = 0; i < clients; i++) {
      Thread client = new Thread(() -> load.run(api, project), "load-" + i);
      load.clients.add(client);
      client.start();
    }
    return load;
  }

  private void run(ApiClient api, String project) {
    String task = "{\"projectId\": \"%s\", \"title\": \"Under load\"}".formatted(project);
    while (!stopped.get()) {
      try {
        Answer answer = api.post("/api/v1/tasks", task);
        if (expected(answer, 201)) {
          created.add(answer.at("/id"));
          expected(api.get("/api/v1/tasks/" + answer.at("/id")), 200);
        }
      } catch (IllegalStateException | AssertionError notAnAnswerOfOurs) {
        cutOff.add(notAnAnswerOfOurs);
      }
    }
  }

  private boolean expected(Answer answer, int status) {
    if (answer.status() != status) {
      refused.add(answer);
    }
    return answer.status() == status;
  }

  /** The ids of what was acknowledged. */
  List<String> created() {
    return List.copyOf(created);
  }

  /** What was answered otherwise, with what says who refused: headers and body. */
  List<Answer> refused() {
    return List.copyOf(refused);
  }

  /** What was not answered at all, or by somebody else. */
  List<Throwable> cutOff() {
    return List.copyOf(cutOff);
  }

  @Override
  public void close() {
    stopped.set(true);
    clients.forEach(Load::awaitEnd);
  }

  private static void awaitEnd(Thread client) {
    try {
      client.join();
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }
}
