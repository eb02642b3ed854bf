package io.taskeri.application.timelog;

/** For each of what time is summed up. Days, weeks and months are those of the tenant. */
public enum TimeGrouping {
  USER,
  PROJECT,
  TASK,
  DAY,
  /** Begins on the tenant's first day of the week. */
  WEEK,
  MONTH
}
