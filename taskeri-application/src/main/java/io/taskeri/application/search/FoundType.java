package io.taskeri.application.search;

/** What can be found. */
public enum FoundType {
  TASK,
  PROJECT,
  USER
}
