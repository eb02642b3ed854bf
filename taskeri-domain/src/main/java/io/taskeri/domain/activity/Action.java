package io.taskeri.domain.activity;

/** What was done. */
public enum Action {
  CREATED,
  CHANGED,
  DELETED
}
