package io.taskeri.application.task;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.TenantContext;
import java.util.List;
import java.util.Optional;

/** Creates tasks from a file, all of them or none. Safe for use by several threads. */
public final class ImportService {
  /** How many lines a file has at the most, without the first. */
  public static final int MOST_LINES = 10_000;

  /** How many faults are told at the most. */
  public static final int MOST_FAULTS = 1_000;

  private final Surroundings surroundings;

  public ImportService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Imports the file, or only looks what is wrong with it. */
  public ImportReport run(TenantContext context, ImportTasks command) {
    return run(context, command, Optional.empty()).value();
  }

  /**
   * The same, importing once for each key.
   *
   * @throws InvalidInput when a line breaks a rule or refers to what the user may not see, and this
   *     is no dry run: at most {@link #MOST_FAULTS} faults, each pointing at its line and column
   *     ({@code /17/dueDate})
   * @throws NotFound when the user may not see the project
   */
  public Created<ImportReport> run(
      TenantContext context, ImportTasks command, Optional<RetryKey> key) {
    if (command.count() > MOST_LINES) {
      throw new InvalidInput("/lines", "out-of-range", "must not be more than " + MOST_LINES);
    }
    return surroundings.change(
        context,
        change ->
            command.dryRun()
                ? new Created<>(checked(change, command).report(), false)
                : change.once(
                    Permission.TASK_CREATE,
                    key,
                    () -> create(change, command),
                    it -> change.id(),
                    id -> imported(command)));
  }

  private static ImportCheck checked(Change change, ImportTasks command) {
    change.access().require(Permission.PROJECT_READ);
    change.access().require(Permission.TASK_CREATE);
    Project project =
        change
            .unit()
            .projects()
            .find(command.project(), change.access().viewer())
            .orElseThrow(() -> new NotFound("project"));
    project.requireWritable();
    return new ImportCheck(change, project, command);
  }

  private static ImportReport create(Change change, ImportTasks command) {
    List<Task> tasks = checked(change, command).tasks();
    if (!tasks.isEmpty()) {
      change.unit().tasks().add(tasks);
      change.created(tasks.stream().map(Subject::of).toList());
    }
    return imported(command);
  }

  /** A file that was imported makes a task of every line. */
  private static ImportReport imported(ImportTasks command) {
    return new ImportReport(false, command.count(), command.count(), 0, List.of());
  }
}
