package io.taskeri.application.statistics;

/**
 * How many of the tasks belong to somebody or something.
 *
 * @param of whom or what they belong to
 * @param open those that are not completed
 */
public record TaskShare<T>(T of, long tasks, long open) {
  /** The same with so many more. */
  TaskShare<T> plus(TaskShare<T> more) {
    return new TaskShare<>(of, tasks + more.tasks, open + more.open);
  }
}
