package io.taskeri.bootstrap.command;

import io.taskeri.web.client.Answer;
import io.taskeri.web.client.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that create tasks one after the other, and a journal of what they were told. */
final class Load implements AutoCloseable {
  private final List<Thread> clients = new ArrayList<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Queue<String> created = new ConcurrentLinkedQueue<>();
  private final Map<Integer, AtomicInteger> refused = new ConcurrentHashMap<>();
  private final Queue<RuntimeException> cutOff = new ConcurrentLinkedQueue<>();

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
        if (answer.status() == 201) {
          created.add(answer.at("/id"));
        } else {
          refused.computeIfAbsent(answer.status(), it -> new AtomicInteger()).incrementAndGet();
        }
      } catch (IllegalStateException noAnswer) {
        cutOff.add(noAnswer);
      }
    }
  }

  /** The ids of what was acknowledged. */
  List<String> created() {
    return List.copyOf(created);
  }

  /** The statuses of what was answered otherwise. */
  Map<Integer, AtomicInteger> refused() {
    return refused;
  }

  /** What was not answered at all. */
  List<RuntimeException> cutOff() {
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
