package io.taskeri.application.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts up how tasks are spread. Not for use by several threads. */
final class TaskShares<T> {
  private final Map<String, TaskShare<T>> shares = new TreeMap<>();

  /**
   * So many more belong to this.
   *
   * @param id by which it is known, and where it comes among those with as many tasks
   */
  void add(String id, TaskShare<T> more) {
    shares.merge(id, more, TaskShare::plus);
  }

  /** Those with most open tasks, then those with most tasks. */
  List<TaskShare<T>> largest() {
    Comparator<TaskShare<T>> size =
        Comparator.<TaskShare<T>>comparingLong(TaskShare::open).thenComparingLong(TaskShare::tasks);
    return shares.values().stream()
        .sorted(size.reversed())
        .limit(TaskStatistics.MOST_SHARES)
        .toList();
  }
}
