package io.taskeri.application.task;

import io.taskeri.application.Change;
import io.taskeri.application.port.TaskRepository.Held;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tasks that a change of many names. */
final class BulkSelection {
  private BulkSelection() {}

  /** All of them in the order in which they are named, held until the end of the transaction. */
  static List<Task> lock(Change change, List<TaskRef> refs) {
    Map<TaskRef, Held> found = new HashMap<>();
    for (Held held : change.unit().tasks().lock(refs, change.access().viewer())) {
      found.put(held.task().id(), held);
      found.put(held.task().key(), held);
    }
    Violations violations = new Violations();
    List<Task> tasks = new ArrayList<>();
    Set<TaskId> named = new HashSet<>();
    for (int i = 0; i < refs.size(); i++) {
      Held held = found.get(refs.get(i));
      Fault fault = fault(held, change.access());
      if (held != null && !named.add(held.task().id())) {
        fault = new Fault("duplicate", "is named twice");
      }
      if (fault != null) {
        violations.add("/tasks/" + i, fault.code(), fault.message());
      } else if (held != null) {
        tasks.add(held.task());
      }
    }
    violations.throwIfAny();
    return tasks;
  }

  private static @Nullable Fault fault(@Nullable Held held, Access access) {
    if (held == null) {
      return new Fault("not-found", "there is no such task");
    }
    if (held.readOnly()) {
      return new Fault("project-archived", "its project is archived and read-only");
    }
    boolean own = held.task().isOwnedBy(access.user());
    return access.may(Permission.TASK_UPDATE_ANY) || (own && access.may(Permission.TASK_UPDATE))
        ? null
        : new Fault("forbidden", "you may not change it");
  }

  private record Fault(String code, String message) {}
}
