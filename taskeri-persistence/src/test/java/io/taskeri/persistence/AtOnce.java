package io.taskeri.persistence;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work of many threads that begin at the same moment. */
final class AtOnce {
  private AtOnce() {}

  /** What the calls answer, in their order. */
  static <T> List<T> run(List<Callable<T>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> call : calls) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(get(future));
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T get(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw new AssertionError(failed.getCause());
    }
  }

  /** The work, answering why it was refused, if it was. */
  static Callable<Optional<ErrorCode>> refusable(Runnable work) {
    return () -> {
      try {
        work.run();
        return Optional.empty();
      } catch (TaskeriException refused) {
        return Optional.of(refused.code());
      }
    };
  }
}
