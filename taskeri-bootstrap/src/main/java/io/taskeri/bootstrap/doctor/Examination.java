package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.StartRefused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs checks one after the other, each for so long at the most; none keeps the next from it. */
final class Examination implements AutoCloseable {
  private final Duration limit;
  private final List<Diagnosis> found = new ArrayList<>();

  /** What does not come back in time is left behind, and must not keep the program alive. */
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "doctor");
            thread.setDaemon(true);
            return thread;
          });

  Examination(Duration limit) {
    this.limit = limit;
  }

  /** Runs one, and tells whether it found no problem. */
  boolean run(Check check) throws InterruptedException {
    List<Diagnosis> diagnoses =
        look(check).stream().map(it -> Diagnosis.of(check.name(), it)).toList();
    found.addAll(diagnoses);
    return diagnoses.stream().noneMatch(it -> it.verdict() == Verdict.PROBLEM);
  }

  List<Diagnosis> found() {
    return List.copyOf(found);
  }

  private List<Finding> look(Check check) throws InterruptedException {
    Future<List<Finding>> answer = threads.submit(check.look()::at);
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      return List.of(failed(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (TimeoutException e) {
      answer.cancel(true);
      return List.of(
          Finding.problem(
              "There was no answer within " + limit.toSeconds() + " seconds.",
              "Find out what hangs: the network, a disk, or what is asked here."));
    }
  }

  private static Finding failed(Throwable failure) {
    if (failure instanceof StartRefused refusal) {
      return Finding.warning(
          "This was not looked at: " + refusal.getMessage() + ".",
          "Put that right, then run doctor again.");
    }
    String words = String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    return Finding.problem(
        "This could not be looked at: " + failure.getClass().getSimpleName() + ": " + words,
        "Put that right, then run doctor again.");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
