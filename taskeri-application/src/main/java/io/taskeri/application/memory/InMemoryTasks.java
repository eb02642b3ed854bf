package io.taskeri.application.memory;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.TaskRepository;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.label.Label;
import io.taskeri.domain.label.LabelId;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Place;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tasks of one tenant. */
record InMemoryTasks(TenantData data) implements TaskRepository {
  @Override
  public Optional<Task> find(TaskRef ref, Viewer viewer) {
    return visible(viewer).filter(it -> fits(it, ref)).findAny();
  }

  @Override
  public Optional<Held> lock(TaskRef ref, Viewer viewer) {
    return find(ref, viewer)
        .map(
            it -> {
              Project project = Objects.requireNonNull(data.projects().get(it.project()));
              return new Held(it, project.archivedAt() != null);
            });
  }

  @Override
  public List<Held> lock(List<TaskRef> refs, Viewer viewer) {
    return refs.stream().flatMap(it -> lock(it, viewer).stream()).distinct().toList();
  }

  @Override
  public Optional<Held> lockOnBoard(TaskRef ref, Viewer viewer) {
    return lock(ref, viewer);
  }

  @Override
  public Page<Task> list(
      TaskFilter filter, LocalDate today, PageRequest<TaskSort> request, Viewer viewer) {
    InMemoryTaskFilter wanted = new InMemoryTaskFilter(data, filter, today);
    return Paging.page(visible(viewer).filter(wanted::fits).toList(), request);
  }

  @Override
  public Counted count(ProjectId project, TaskStatus status) {
    int number = data.counters().merge(project, 1, Integer::sum);
    return new Counted(number, lastRank(project, status));
  }

  @Override
  public int count(ProjectId project, int tasks) {
    return data.counters().merge(project, tasks, Integer::sum) - tasks + 1;
  }

  @Override
  public Optional<Rank> lastRank(ProjectId project, TaskStatus status) {
    return data.tasks().values().stream()
        .filter(it -> it.project().equals(project) && it.details().status() == status)
        .map(Task::rank)
        .max(Comparator.naturalOrder());
  }

  @Override
  public Optional<Place> below(Task moved, TaskStatus column, @Nullable Place above) {
    return column(moved.project(), column).stream()
        .filter(it -> !it.id().equals(moved.id()))
        .filter(it -> above == null || above.compareTo(it) < 0)
        .findFirst();
  }

  @Override
  public List<Place> column(ProjectId project, TaskStatus status) {
    return data.tasks().values().stream()
        .filter(it -> it.project().equals(project) && it.details().status() == status)
        .map(Task::place)
        .sorted()
        .toList();
  }

  @Override
  public void rank(List<Place> places) {
    places.forEach(
        place -> data.tasks().computeIfPresent(place.id(), (id, it) -> it.placed(place.rank())));
  }

  @Override
  public void add(List<Task> tasks) {
    tasks.forEach(it -> data.tasks().put(it.id(), it));
  }

  @Override
  public void save(Task task) {
    Task present = data.tasks().get(task.id());
    Versions.replace(data.tasks(), task.id(), task, Task::revision);
    if (present != null) {
      data.tasks()
          .put(
              task.id(),
              withLabels(withAssignments(task, present.assignments()), present.details().labels()));
    }
  }

  @Override
  public void save(Map<Task, Task> changed) {
    changed.values().forEach(it -> Versions.replace(data.tasks(), it.id(), it, Task::revision));
  }

  @Override
  public boolean hasSubtasks(TaskId task) {
    return subtasks(task).findAny().isPresent();
  }

  @Override
  public List<Task> lockSubtasks(Task task) {
    return subtasks(task.id()).toList();
  }

  private Stream<Task> subtasks(TaskId task) {
    return data.tasks().values().stream().filter(it -> task.equals(it.details().parentId()));
  }

  @Override
  public void saveLabels(Collection<Task> tasks) {
    tasks.forEach(
        task ->
            data.tasks()
                .computeIfPresent(task.id(), (id, it) -> withLabels(it, task.details().labels())));
  }

  @Override
  public void addAssignment(Task task, TaskAssignment assignment) {
    data.tasks()
        .computeIfPresent(
            task.id(),
            (id, it) ->
                withAssignments(
                    it, Stream.concat(it.assignments().stream(), Stream.of(assignment)).toList()));
  }

  @Override
  public void removeAssignment(Task task, UserId user) {
    data.tasks()
        .computeIfPresent(
            task.id(),
            (id, it) ->
                withAssignments(
                    it, it.assignments().stream().filter(a -> !a.user().equals(user)).toList()));
  }

  @Override
  public void delete(Task task) {
    data.tasks()
        .values()
        .removeIf(it -> it.id().equals(task.id()) || task.id().equals(it.details().parentId()));
    data.comments().values().removeIf(it -> !data.tasks().containsKey(it.task()));
    data.timeLogs().values().removeIf(it -> !data.tasks().containsKey(it.task()));
  }

  /** The task with the name that an assignee has now. */
  static Task renamed(Task task, User user) {
    return withAssignments(
        task,
        task.assignments().stream()
            .map(
                it ->
                    it.user().equals(user.id())
                        ? new TaskAssignment(
                            it.user(), user.name(), it.assignedAt(), it.assignedBy())
                        : it)
            .toList());
  }

  /** The task with the name that a label has now. */
  static Task renamed(Task task, Label label) {
    return withLabels(
        task,
        task.details().labels().stream()
            .map(it -> it.id().equals(label.id()) ? AssignedLabel.of(label) : it)
            .toList());
  }

  /** The task without a label. */
  static Task without(Task task, LabelId label) {
    return withLabels(
        task, task.details().labels().stream().filter(it -> !it.id().equals(label)).toList());
  }

  private static Task withLabels(Task task, List<AssignedLabel> labels) {
    return new Task(
        task.id(),
        task.project(),
        task.key(),
        task.details().labelled(labels),
        task.rank(),
        task.assignments(),
        task.createdBy(),
        task.completedAt(),
        task.revision());
  }

  private static Task withAssignments(Task task, List<TaskAssignment> assignments) {
    return new Task(
        task.id(),
        task.project(),
        task.key(),
        task.details(),
        task.rank(),
        assignments,
        task.createdBy(),
        task.completedAt(),
        task.revision());
  }

  private Stream<Task> visible(Viewer viewer) {
    var projects = new InMemoryProjects(data);
    return data.tasks().values().stream()
        .filter(it -> projects.find(it.project(), viewer).isPresent());
  }

  static boolean fits(Task task, TaskRef ref) {
    return ref instanceof TaskKey key ? task.key().equals(key) : task.id().equals(ref);
  }
}
