package io.taskeri.domain.task;

/** The task of which another is a part. */
public record ParentTask(TaskId id, TaskKey key) {
  /** A task as its subtasks have it. */
  public static ParentTask of(Task task) {
    return new ParentTask(task.id(), task.key());
  }
}
