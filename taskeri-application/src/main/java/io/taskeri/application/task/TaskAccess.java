package io.taskeri.application.task;

import io.taskeri.application.port.TaskRepository;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;
import java.util.Optional;
import java.util.OptionalLong;

/** Who may see and change which task: the one place that decides it. */
public final class TaskAccess {
  private TaskAccess() {}

  /** The task; not found when the user may not see it. */
  public static Task find(TenantUnit unit, TaskRef ref) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    return unit.tasks().find(ref, access.viewer()).orElseThrow(() -> new NotFound("task"));
  }

  /**
   * The task, held until the end of the transaction; not found when the user may not see it.
   *
   * @throws Conflict when its project is archived
   */
  public static Task lock(TenantUnit unit, TaskRef ref) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    return writable(unit.tasks().lock(ref, access.viewer()));
  }

  private static Task writable(Optional<TaskRepository.Held> found) {
    TaskRepository.Held held = found.orElseThrow(() -> new NotFound("task"));
    if (held.readOnly()) {
      throw new Conflict(
          ErrorCode.PROJECT_ARCHIVED,
          "The project " + held.task().key().project() + " is archived and read-only.");
    }
    return held.task();
  }

  /** The same, for a user who may change it and knows its present version. */
  public static Task lockForChange(TenantUnit unit, TaskRef ref, OptionalLong expected) {
    return changeable(unit.access(), lock(unit, ref), expected);
  }

  /** The same, holding the board of its project too. */
  static Task lockForMove(TenantUnit unit, TaskRef ref, OptionalLong expected) {
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    Task task = writable(unit.tasks().lockOnBoard(ref, access.viewer()));
    return changeable(access, task, expected);
  }

  private static Task changeable(Access access, Task task, OptionalLong expected) {
    access.require(
        Permission.TASK_UPDATE_ANY, Permission.TASK_UPDATE, task.isOwnedBy(access.user()));
    task.revision().require(expected);
    return task;
  }
}
