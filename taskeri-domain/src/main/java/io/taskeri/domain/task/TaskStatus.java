package io.taskeri.domain.task;

/** Where a task is: a column of the board. */
public enum TaskStatus {
  TODO,
  IN_PROGRESS,
  IN_REVIEW,
  DONE,
  CANCELLED;

  /** Whether nothing is left to do. */
  public boolean completed() {
    return this == DONE || this == CANCELLED;
  }
}
