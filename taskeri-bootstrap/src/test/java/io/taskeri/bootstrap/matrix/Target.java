package io.taskeri.bootstrap.matrix;

import java.util.UUID;

/**
 * Everything by which a request can refer to something.
 *
 * @param project the project's id
 * @param task the task's id
 */
record Target(
    String project,
    String projectKey,
    String task,
    String taskKey,
    String user,
    String role,
    String session,
    String invitation,
    String department,
    String team,
    String label,
    String comment,
    String timeLog) {

  /** What never was. */
  static Target missing() {
    return new Target(
        id(), "NEVER", id(), "NEVER-1", id(), id(), id(), id(), id(), id(), id(), id(), id());
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }
}
