package io.taskeri.application.task;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TaskRepository;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Access;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.tenant.TenantContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Creates, reads, changes and deletes tasks. Safe for use by several threads. */
public final class TaskService {
  private final Surroundings surroundings;

  public TaskService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Creates a task at the end of its column, with the project's next number. */
  public TaskView create(TenantContext context, CreateTask command) {
    return create(context, command, Optional.empty()).value();
  }

  /**
   * The same, once for each key.
   *
   * @throws InvalidInput also when the command refers to what the user may not see
   */
  public Created<TaskView> create(
      TenantContext context, CreateTask command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.TASK_CREATE,
                key,
                () -> view(change, create(change, command)),
                it -> it.task().id().value(),
                id -> view(change, TaskAccess.find(change.unit(), new TaskId(id)))));
  }

  private static TaskView view(Change change, Task task) {
    return TaskView.of(task, change.unit().tenant(), change.now());
  }

  private static Task create(Change change, CreateTask command) {
    TenantUnit unit = change.unit();
    Access access = unit.access();
    access.require(Permission.PROJECT_READ);
    access.require(Permission.TASK_CREATE);
    TaskDetails details = command.details();
    Project project =
        unit.projects()
            .find(command.project(), access.viewer())
            .orElseThrow(
                () -> new InvalidInput("/projectId", "not-found", "There is no such project."));
    project.requireWritable();
    TaskRef parent = command.parent();
    TaskDetails whole =
        details
            .partOf(parent == null ? null : Parents.of(unit, parent, project.id()))
            .labelled(Labels.all(unit, command.labels()));
    var assignees = Assignees.all(unit, command.assignees(), project.id());
    TaskRepository.Counted counted = unit.tasks().count(project.id(), details.status());
    Task task =
        Task.create(
            new TaskId(change.id()),
            project.id(),
            new TaskKey(project.key(), counted.number()),
            whole,
            counted.lastRank().map(Rank::next).orElse(Rank.FIRST),
            assignees,
            access.user(),
            change.now());
    unit.tasks().add(task);
    change.created(Subject.of(task));
    return task;
  }

  /** One task, by id or key. */
  public TaskView get(TenantContext context, TaskRef ref) {
    Instant now = surroundings.now();
    return surroundings.read(
        context, unit -> TaskView.of(TaskAccess.find(unit, ref), unit.tenant(), now));
  }

  /** The tasks of one project. */
  public Page<TaskView> list(
      TenantContext context, ProjectRef project, TaskFilter filter, PageRequest<TaskSort> request) {
    Instant now = surroundings.now();
    return surroundings.read(
        context,
        unit -> {
          Access access = unit.access();
          access.require(Permission.PROJECT_READ);
          Project found =
              unit.projects()
                  .find(project, access.viewer())
                  .orElseThrow(() -> new NotFound("project"));
          return list(unit, filter.in(found.id()), request, now);
        });
  }

  /** The tasks of all projects that the user may see. */
  public Page<TaskView> list(
      TenantContext context, TaskFilter filter, PageRequest<TaskSort> request) {
    Instant now = surroundings.now();
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.PROJECT_READ);
          return list(unit, filter, request, now);
        });
  }

  private static Page<TaskView> list(
      TenantUnit unit, TaskFilter filter, PageRequest<TaskSort> request, Instant now) {
    return unit.tasks()
        .list(filter, unit.tenant().today(now), request, unit.access().viewer())
        .map(it -> TaskView.of(it, unit.tenant(), now));
  }

  /**
   * Changes a task; one whose status changes goes to the end of its new column.
   *
   * @param expected the version that the change was decided on, if it must be the present one
   */
  public TaskView change(
      TenantContext context, TaskRef ref, ChangeTask command, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Task task = TaskAccess.lockForChange(change.unit(), ref, expected);
          TaskDetails details = details(change.unit(), task, command);
          Task changed =
              placed(change.unit(), task.change(details, change.now()), task.details().status());
          if (!changed.equals(task)) {
            change.unit().tasks().save(changed);
            if (!details.labels().equals(task.details().labels())) {
              change.unit().tasks().saveLabels(List.of(changed));
            }
            change.changed(Subject.of(changed), task.details().changesTo(details));
          }
          return view(change, changed);
        });
  }

  private static TaskDetails details(TenantUnit unit, Task task, ChangeTask command) {
    return command.applyTo(
        task.details(),
        command.parent().map(it -> Parents.of(unit, it, task)),
        command.labels().map(it -> Labels.all(unit, it)));
  }

  private static Task placed(TenantUnit unit, Task task, TaskStatus before) {
    TaskStatus status = task.details().status();
    return status == before
        ? task
        : task.placed(
            unit.tasks().lastRank(task.project(), status).map(Rank::next).orElse(Rank.FIRST));
  }

  /**
   * Deletes a task for good, and its subtasks along; their history stays.
   *
   * @param expected the version that the decision was made on, if it must be the present one
   */
  public void delete(TenantContext context, TaskRef ref, OptionalLong expected) {
    surroundings.change(
        context,
        change -> {
          Task task = TaskAccess.lock(change.unit(), ref);
          change.access().require(Permission.TASK_DELETE_ANY);
          task.revision().require(expected);
          List<Task> all = new ArrayList<>(change.unit().tasks().lockSubtasks(task));
          all.add(task);
          change.unit().tasks().delete(task);
          change.deleted(
              all, Subject::of, it -> new FieldChange("title", it.details().title(), null));
          return task;
        });
  }
}
