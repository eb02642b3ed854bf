package io.taskeri.application.contract;

import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Many threads that do something at once. */
final class AtOnce {
  private AtOnce() {}

  static <T> List<T> atOnce(int count, IntFunction<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<T>> calls = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        calls.add(() -> work.apply(index));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** With what each was refused; empty where it succeeded. Anything else fails the test. */
  static List<Optional<ErrorCode>> refusals(int count, IntConsumer work) throws Exception {
    return atOnce(
        count,
        i -> {
          try {
            work.accept(i);
            return Optional.<ErrorCode>empty();
          } catch (TaskeriException refused) {
            return Optional.of(refused.code());
          }
        });
  }
}
