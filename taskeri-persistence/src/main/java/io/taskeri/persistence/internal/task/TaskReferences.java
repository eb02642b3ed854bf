package io.taskeri.persistence.internal.task;

import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.persistence.internal.page.Conditions;
import java.util.List;
import java.util.UUID;

/** Tasks by id or key, in the filters of lists. */
public final class TaskReferences {
  private TaskReferences() {}

  /**
   * The condition that it is one of the tasks.
   *
   * @param column the one with the task's id
   * @param tasks at least one
   * @param conditions which are given the values
   */
  public static String in(String column, List<TaskRef> tasks, Conditions conditions) {
    if (tasks.size() == 1) {
      // One value and not a set, so that an index on the task gives the order as well
      return column + " = " + one(tasks.get(0), conditions);
    }
    List<TaskKey> keys =
        tasks.stream().filter(TaskKey.class::isInstance).map(TaskKey.class::cast).toList();
    conditions
        .with(
            "tasks",
            tasks.stream()
                .filter(TaskId.class::isInstance)
                .map(it -> ((TaskId) it).value())
                .toArray(UUID[]::new))
        .with("taskProjects", keys.stream().map(it -> it.project().value()).toArray(String[]::new))
        .with("taskNumbers", keys.stream().map(TaskKey::number).toArray(Integer[]::new));
    return """
        (%1$s = ANY (:tasks) OR %1$s IN (
          SELECT f.id FROM unnest(
            cast(:taskProjects AS text[]), cast(:taskNumbers AS integer[])) AS w (key, number)
          JOIN projects k ON k.key = w.key
          JOIN tasks f ON f.project_id = k.id AND f.number = w.number))"""
        .formatted(column);
  }

  private static String one(TaskRef task, Conditions conditions) {
    if (task instanceof TaskKey key) {
      conditions.with("taskProject", key.project().value()).with("taskNumber", key.number());
      return "(SELECT f.id FROM tasks f JOIN projects k ON k.id = f.project_id"
          + " WHERE k.key = :taskProject AND f.number = :taskNumber)";
    }
    conditions.with("task", ((TaskId) task).value());
    return ":task";
  }
}
