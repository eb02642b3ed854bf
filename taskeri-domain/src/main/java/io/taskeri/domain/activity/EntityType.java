package io.taskeri.domain.activity;

/** What kind of thing an entry of the history is about. */
public enum EntityType {
  TENANT,
  USER,
  PROJECT,
  TASK
}
