package io.taskeri.domain.activity;

/** What kind of thing an entry of the history is about. */
public enum EntityType {
  TENANT,
  USER,
  INVITATION,
  SESSION,
  ROLE,
  DEPARTMENT,
  TEAM,
  PROJECT,
  TASK,
  COMMENT,
  LABEL,
  TIME_LOG
}
