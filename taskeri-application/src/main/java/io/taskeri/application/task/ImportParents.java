package io.taskeri.application.task;

import io.taskeri.application.port.TaskRepository.Held;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.ParentTask;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of a file are parts of: other lines, by the keys that the file gives them, or
 * tasks of the project. A file that was exported is whole in itself, so that its own keys count
 * first.
 */
final class ImportParents {
  private static final String COLUMN = "parent";

  private final Map<String, ImportLine> inFile = new HashMap<>();
  private final Map<String, Task> inProject = new HashMap<>();

  /** Looks the tasks up, and holds them so that none becomes a subtask meanwhile. */
  ImportParents(TenantUnit unit, List<ImportLine> lines, ProjectId project, ImportFaults faults) {
    for (ImportLine line : lines) {
      if (!line.key().isEmpty() && inFile.putIfAbsent(line.key(), line) != null) {
        faults.add(line, "key", "duplicate", "must not stand in two lines");
      }
    }
    lookUp(unit, lines);
    for (ImportLine line : lines) {
      Fault fault = line.parent().isEmpty() ? null : fault(line, project);
      if (fault != null) {
        faults.add(line, COLUMN, fault.code(), fault.message());
      }
    }
  }

  private void lookUp(TenantUnit unit, List<ImportLine> lines) {
    List<TaskRef> keys =
        lines.stream()
            .map(ImportLine::parent)
            .filter(it -> !inFile.containsKey(it))
            .distinct()
            .flatMap(it -> TaskKey.parse(it).stream())
            .map(TaskRef.class::cast)
            .toList();
    if (!keys.isEmpty()) {
      for (Held held : unit.tasks().lock(keys, unit.access().viewer())) {
        inProject.put(held.task().key().toString(), held.task());
      }
    }
  }

  private @Nullable Fault fault(ImportLine line, ProjectId project) {
    ImportLine other = inFile.get(line.parent());
    if (other != null) {
      return other.number() == line.number()
          ? new Fault("itself", "must be another task")
          : other.parent().isEmpty() ? null : Fault.IS_SUBTASK;
    }
    Task task = inProject.get(line.parent());
    if (task == null) {
      return new Fault("not-found", "must be the key of another line or of a task of the project");
    }
    if (!task.project().equals(project)) {
      return new Fault("other-project", "must be a task of the same project");
    }
    return task.details().parent() == null ? null : Fault.IS_SUBTASK;
  }

  /**
   * The parent of a line without fault, if it has one.
   *
   * @param made what the lines become, by their numbers
   */
  @Nullable ParentTask of(ImportLine line, Map<Integer, ParentTask> made) {
    ImportLine other = inFile.get(line.parent());
    Task task = inProject.get(line.parent());
    return other != null ? made.get(other.number()) : task == null ? null : ParentTask.of(task);
  }

  private record Fault(String code, String message) {
    static final Fault IS_SUBTASK = new Fault("is-subtask", "must not be a subtask itself");
  }
}
