package io.taskeri.application.task;

import io.taskeri.application.port.TaskRepository;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskRef;

/**
 * What a task can be a part of. Whoever makes a task a part of another holds that one, so that two
 * who do so at once never make more than one level.
 */
final class Parents {
  private static final String FIELD = "/parentId";

  private Parents() {}

  /** The task of which a new one of the project is to be a part. */
  static ParentTask of(TenantUnit unit, TaskRef ref, ProjectId project) {
    Task parent =
        unit.tasks()
            .lock(ref, unit.access().viewer())
            .map(TaskRepository.Held::task)
            .orElseThrow(() -> new InvalidInput(FIELD, "not-found", "There is no such task."));
    if (!parent.project().equals(project)) {
      throw new InvalidInput(FIELD, "other-project", "must be a task of the same project");
    }
    if (parent.details().parent() != null) {
      throw new InvalidInput(FIELD, "is-subtask", "must not be a subtask itself");
    }
    return ParentTask.of(parent);
  }

  /** The task of which another is to be a part. */
  static ParentTask of(TenantUnit unit, TaskRef ref, Task task) {
    ParentTask parent = of(unit, ref, task.project());
    if (parent.id().equals(task.id())) {
      throw new InvalidInput(FIELD, "itself", "must be another task");
    }
    if (unit.tasks().hasSubtasks(task.id())) {
      throw new InvalidInput(FIELD, "has-subtasks", "must be empty for a task with subtasks");
    }
    return parent;
  }
}
