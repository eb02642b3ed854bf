package io.taskeri.domain.task;

/** How much a task matters, from least to most. */
public enum Priority {
  LOW,
  MEDIUM,
  HIGH,
  URGENT
}
