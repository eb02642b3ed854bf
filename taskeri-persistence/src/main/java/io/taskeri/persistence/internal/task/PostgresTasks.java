package io.taskeri.persistence.internal.task;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TaskRepository;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.label.AssignedLabel;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.task.Place;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskAssignment;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The tasks of the tenant to which the session was switched. */
public final class PostgresTasks implements TaskRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(TaskEntity.class, AssignmentEntity.class);

  private static final String LABELS =
      """
      WITH wanted AS (
        SELECT * FROM unnest(cast(:tasks AS uuid[]), cast(:labels AS uuid[])) AS w (task_id, label_id)),
      gone AS (
        DELETE FROM task_labels l WHERE l.task_id = ANY (:changed) AND NOT EXISTS (
          SELECT 1 FROM wanted w WHERE w.task_id = l.task_id AND w.label_id = l.label_id))
      INSERT INTO task_labels (task_id, label_id)
      SELECT task_id, label_id FROM wanted ON CONFLICT DO NOTHING
      """;

  private final StatelessSession session;
  private final TaskQueries queries;
  private final TaskSelection selection;

  /**
   * @param session whose transaction is in the tenant's schema
   */
  public PostgresTasks(StatelessSession session) {
    this.session = session;
    this.queries = new TaskQueries_(session);
    this.selection = new TaskSelection(session);
  }

  @Override
  public Optional<Task> find(TaskRef ref, Viewer viewer) {
    return TaskRow.tasks(selection.find(TaskSelection.named(ref, ProjectVisibility.to(viewer))))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Held> lock(TaskRef ref, Viewer viewer) {
    return held(selection.lock(TaskSelection.named(ref, ProjectVisibility.to(viewer)))).stream()
        .findFirst();
  }

  @Override
  public List<Held> lock(List<TaskRef> refs, Viewer viewer) {
    return held(selection.lock(TaskSelection.named(refs, ProjectVisibility.to(viewer))));
  }

  @Override
  public Optional<Held> lockOnBoard(TaskRef ref, Viewer viewer) {
    return held(selection.lockOnBoard(TaskSelection.named(ref, ProjectVisibility.to(viewer))))
        .stream()
        .findFirst();
  }

  private static List<Held> held(List<TaskRow> rows) {
    Set<UUID> readOnly =
        rows.stream().filter(TaskRow::readOnly).map(it -> it.task().id).collect(Collectors.toSet());
    return TaskRow.tasks(rows).stream()
        .map(it -> new Held(it, readOnly.contains(it.id().value())))
        .toList();
  }

  @Override
  public Page<Task> list(
      TaskFilter filter, LocalDate today, PageRequest<TaskSort> request, Viewer viewer) {
    Conditions conditions = ProjectVisibility.to(viewer);
    TaskConditions.add(filter, today, conditions);
    String tables = "tasks t JOIN projects p ON p.id = t.project_id";
    Keyset keyset = new Keyset(request, TaskConditions.column(request.sort()), "t.id");
    OptionalLong total = keyset.total(session, tables, conditions);
    keyset.restrict(conditions);
    String page = keyset.page("t.id", tables, conditions);
    return Page.of(TaskRow.tasks(selection.page(page, keyset.order(), conditions)), request, total);
  }

  @Override
  public Counted count(ProjectId project, TaskStatus status) {
    return TaskCounter.count(session, project, status);
  }

  @Override
  public int count(ProjectId project, int tasks) {
    return TaskCounter.count(session, project, tasks);
  }

  @Override
  public Optional<Rank> lastRank(ProjectId project, TaskStatus status) {
    return queries.lastRank(project.value(), status).stream().map(Rank::new).findFirst();
  }

  @Override
  public boolean hasSubtasks(TaskId task) {
    return queries.hasSubtasks(task.value());
  }

  @Override
  public List<Task> lockSubtasks(Task task) {
    return TaskRow.tasks(
        selection.lock(new Conditions().and("t.parent_id = :parent", "parent", task.id().value())));
  }

  @Override
  public Optional<Place> below(Task moved, TaskStatus column, @Nullable Place above) {
    return new TaskColumn(session, moved.project(), column).below(above, moved.id());
  }

  @Override
  public List<Place> column(ProjectId project, TaskStatus status) {
    return new TaskColumn(session, project, status).places();
  }

  @Override
  public void rank(List<Place> places) {
    TaskColumn.rank(session, places);
  }

  @Override
  public void add(List<Task> tasks) {
    session.insertMultiple(
        tasks.stream()
            .sorted(Comparator.comparing(it -> it.details().parent() != null)) // parents first
            .map(TaskEntity::from)
            .toList());
    List<AssignmentEntity> assignments =
        tasks.stream().flatMap(it -> AssignmentEntity.of(it).stream()).toList();
    if (!assignments.isEmpty()) {
      session.insertMultiple(assignments);
    }
    List<Task> labelled = tasks.stream().filter(it -> !labels(it).isEmpty()).toList();
    if (!labelled.isEmpty()) {
      saveLabels(labelled);
    }
  }

  @Override
  public void save(Task task) {
    session.update(changed(task));
  }

  private static TaskEntity changed(Task task) {
    TaskEntity entity = TaskEntity.from(task);
    entity.version--; // Hibernate counts it up
    return entity;
  }

  @Override
  public void save(Map<Task, Task> changed) {
    session.updateMultiple(changed.values().stream().map(PostgresTasks::changed).toList());
    List<Task> relabelled =
        changed.entrySet().stream()
            .filter(it -> !labels(it.getKey()).equals(labels(it.getValue())))
            .map(Map.Entry::getValue)
            .toList();
    if (!relabelled.isEmpty()) {
      saveLabels(relabelled);
    }
    List<AssignmentEntity> added = new ArrayList<>();
    List<AssignmentEntity> removed = new ArrayList<>();
    changed.forEach(
        (before, after) -> {
          added.addAll(AssignmentEntity.ofOnly(after, before));
          removed.addAll(AssignmentEntity.ofOnly(before, after));
        });
    if (!removed.isEmpty()) {
      session.deleteMultiple(removed);
    }
    if (!added.isEmpty()) {
      session.insertMultiple(added);
    }
  }

  private static List<AssignedLabel> labels(Task task) {
    return task.details().labels();
  }

  @Override
  public void saveLabels(Collection<Task> changed) {
    List<UUID> tasks = new ArrayList<>();
    List<UUID> labels = new ArrayList<>();
    for (Task task : changed) {
      for (AssignedLabel label : task.details().labels()) {
        tasks.add(task.id().value());
        labels.add(label.id().value());
      }
    }
    session
        .createNativeMutationQuery(LABELS)
        .setParameter("tasks", tasks.toArray(UUID[]::new))
        .setParameter("labels", labels.toArray(UUID[]::new))
        .setParameter("changed", changed.stream().map(it -> it.id().value()).toArray(UUID[]::new))
        .executeUpdate();
  }

  @Override
  public void addAssignment(Task task, TaskAssignment assignment) {
    int position = task.assignments().indexOf(assignment);
    session.insert(AssignmentEntity.from(task.id(), assignment, position));
  }

  @Override
  public void removeAssignment(Task task, UserId user) {
    queries.removeAssignment(task.id().value(), user.value());
  }

  @Override
  public void delete(Task task) {
    queries.delete(task.id().value());
  }
}
