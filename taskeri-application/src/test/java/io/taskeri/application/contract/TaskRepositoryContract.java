package io.taskeri.application.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TaskRepository;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Rank;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tasks come back as they were kept, to those who may see them, in order. */
public interface TaskRepositoryContract extends StorageContract {
  LocalDate TODAY = LocalDate.parse("2026-11-23");

  @Test
  default void a_task_comes_back_as_it_was_kept() {
    Sample sample = Sample.in(storage());
    User bob = sample.employee("Bob");
    Project web = sample.project("WEB", Visibility.ORGANIZATION);
    Task task = sample.task(web, sample.full(web), Sample.NOW, sample.admin(), bob);
    assertThat(find(sample, task)).contains(task);
    Optional<Task> byKey =
        storage().readInTenant(sample.context(), u -> u.tasks().find(task.key(), sample.viewer()));
    assertThat(byKey).contains(task);
    Optional<TaskRepository.Held> locked =
        storage().inTenant(sample.context(), u -> u.tasks().lock(task.id(), sample.viewer()));
    assertThat(locked).contains(new TaskRepository.Held(task, false));
  }

  @Test
  default void a_changed_task_replaces_the_state_that_it_was_made_from() {
    Sample sample = Sample.in(storage());
    Project web = sample.project("WEB", Visibility.ORGANIZATION);
    Task task = sample.task(web, "before");
    Task changed = task.change(sample.full(web), Sample.NOW.plusSeconds(5)).placed(new Rank("a7"));
    save(sample, changed);
    assertThat(find(sample, task)).contains(changed);
    assertThatThrownBy(() -> save(sample, changed)).isInstanceOf(Conflict.class);
    assertThat(find(sample, task)).contains(changed);
  }

  @Test
  default void assignments_are_kept_in_their_order_and_taken_back() {
    Sample sample = Sample.in(storage());
    User bob = sample.employee("Bob");
    User zoe = sample.employee("Zoe");
    Task task = sample.task(sample.project("WEB", Visibility.ORGANIZATION), "assigned", zoe);
    Task more = task.assign(new Person(bob.id(), "Bob"), bob.id(), Sample.NOW.plusSeconds(1));
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.tasks().addAssignment(more, more.assignments().get(1));
              unit.tasks().save(more);
              return unit;
            });
    assertThat(find(sample, task)).contains(more);
    Task less = more.unassign(zoe.id(), Sample.NOW.plusSeconds(2));
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.tasks().removeAssignment(less, zoe.id());
              unit.tasks().save(less);
              return unit;
            });
    assertThat(find(sample, task)).contains(less);
  }

  @Test
  default void a_deleted_task_is_gone_and_its_number_is_not_used_again() {
    Sample sample = Sample.in(storage());
    var project = sample.project("WEB", Visibility.ORGANIZATION);
    Task task = sample.task(project, "deleted", sample.admin());
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.tasks().delete(task);
              return unit;
            });
    assertThat(find(sample, task)).isEmpty();
    assertThat(sample.task(project, "next").key().number()).isEqualTo(2);
  }

  @Test
  default void numbers_and_ranks_grow_in_each_project_and_column() {
    Sample sample = Sample.in(storage());
    var web = sample.project("WEB", Visibility.ORGANIZATION);
    var app = sample.project("APP", Visibility.ORGANIZATION);
    Task first = sample.task(web, "first");
    Task second = sample.task(web, "second");
    Task done = sample.task(web, Tasks.with(TaskStatus.DONE, Priority.LOW), Sample.NOW);
    Task other = sample.task(app, "other");
    assertThat(List.of(first, second, done, other))
        .extracting(it -> it.key() + " " + it.rank())
        .containsExactly("WEB-1 a0", "WEB-2 a1", "WEB-3 a0", "APP-1 a0");
    assertThat(lastRank(sample, web.id(), TaskStatus.TODO)).contains(new Rank("a1"));
    assertThat(lastRank(sample, app.id(), TaskStatus.DONE)).isEmpty();
  }

  @Test
  default void a_private_project_hides_its_tasks_from_who_is_no_member() {
    Sample sample = Sample.in(storage());
    User bob = sample.employee("Bob");
    Viewer viewer = new Viewer(bob.id(), false);
    var project = sample.project("SECRET", Visibility.PRIVATE);
    Task task = sample.task(project, "hidden");
    assertThat(visible(sample, task, viewer)).isEmpty();
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.projects().members().add(project.id(), bob.id(), Sample.NOW);
              return unit;
            });
    assertThat(visible(sample, task, viewer)).containsExactly(task);
  }

  private List<Task> visible(Sample sample, Task task, Viewer viewer) {
    return storage()
        .inTenant(
            sample.context(),
            unit -> {
              List<Task> listed =
                  unit.tasks()
                      .list(TaskFilter.all(), TODAY, PageRequest.by(TaskSort.CREATED_AT), viewer)
                      .items();
              assertThat(unit.tasks().find(task.id(), viewer).stream().toList()).isEqualTo(listed);
              assertThat(unit.tasks().find(task.key(), viewer).stream().toList()).isEqualTo(listed);
              assertThat(
                      unit.tasks().lock(task.id(), viewer).stream().map(it -> it.task()).toList())
                  .isEqualTo(listed);
              return listed;
            });
  }

  @Test
  default void each_filter_keeps_what_fits() {
    Sample sample = Sample.in(storage());
    User bob = sample.employee("Bob");
    var web = sample.project("WEB", Visibility.ORGANIZATION);
    var app = sample.project("APP", Visibility.ORGANIZATION);
    Task todo = sample.task(web, Tasks.due("2026-12-01"), Sample.NOW, bob);
    Task done = sample.task(web, Tasks.with(TaskStatus.DONE, Priority.URGENT), Sample.NOW);
    Task other = sample.task(app, Tasks.due("2026-12-31"), Sample.NOW, bob, sample.admin());
    TaskFilter all = TaskFilter.all();
    assertThat(list(sample, all)).containsExactly(todo, done, other);
    assertThat(list(sample, all.status(TaskStatus.DONE))).containsExactly(done);
    assertThat(list(sample, all.status(TaskStatus.DONE, TaskStatus.TODO))).hasSize(3);
    assertThat(list(sample, all.priority(Priority.URGENT, Priority.LOW))).containsExactly(done);
    assertThat(list(sample, all.in(app.id()))).containsExactly(other);
    assertThat(list(sample, all.in(new ProjectKey("WEB"), app.id()))).hasSize(3);
    assertThat(list(sample, all.in(new ProjectId(Sample.id())))).isEmpty();
    assertThat(list(sample, all.assignee(bob.id()))).containsExactly(todo, other);
    assertThat(list(sample, all.assignee(bob.id(), sample.admin().id())))
        .containsExactly(todo, other);
    assertThat(list(sample, all.assignee(new UserId(Sample.id())))).isEmpty();
    assertThat(list(sample, all.due(null, LocalDate.parse("2026-12-01")))).containsExactly(todo);
    assertThat(list(sample, all.due(LocalDate.parse("2026-12-02"), null))).containsExactly(other);
    assertThat(
            list(
                sample,
                all.due(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31")).in(web.id())))
        .containsExactly(todo);
  }

  @Test
  default void every_sort_pages_through_all_in_both_directions() {
    Sample sample = Sample.in(storage());
    var web = sample.project("WEB", Visibility.ORGANIZATION);
    String[] due = {
      "2026-12-31", null, "2026-01-01", "2026-12-31", null, "1583-01-01", "9999-12-31"
    };
    Priority[] priorities = Priority.values();
    for (int i = 0; i < due.length; i++) {
      sample.task(
          web,
          TaskDetails.titled("Task " + i)
              .priority(priorities[i % priorities.length])
              .due(Tasks.due(due[i]).dueDate()),
          Sample.NOW.plusMillis(i / 2));
    }
    for (TaskSort sort : TaskSort.values()) {
      List<Task> ascending = pages(sample, PageRequest.by(sort).limit(2));
      assertThat(ascending).as("by %s", sort).hasSize(due.length).doesNotHaveDuplicates();
      assertThat(ascending)
          .isSortedAccordingTo(
              Comparator.<Task, String>comparing(sort::key)
                  .thenComparing(it -> it.id().toString()));
      List<Task> descending =
          new ArrayList<>(pages(sample, PageRequest.by(sort).limit(3).reversed()));
      Collections.reverse(descending);
      assertThat(descending).isEqualTo(ascending);
    }
  }

  @Test
  default void a_page_counts_the_whole_list_only_when_asked() {
    Sample sample = Sample.in(storage());
    var web = sample.project("WEB", Visibility.ORGANIZATION);
    for (int i = 0; i < 3; i++) {
      sample.task(web, "Task " + i, sample.admin());
    }
    var request = PageRequest.by(TaskSort.CREATED_AT).limit(2);
    assertThat(page(sample, TaskFilter.all(), request).total()).isEmpty();
    assertThat(page(sample, TaskFilter.all(), request.counted()).total()).hasValue(3);
    assertThat(page(sample, TaskFilter.all().in(web.id()), request.limit(3)).next()).isEmpty();
  }

  private Optional<Rank> lastRank(Sample sample, ProjectId project, TaskStatus status) {
    return storage().readInTenant(sample.context(), unit -> unit.tasks().lastRank(project, status));
  }

  private List<Task> pages(Sample sample, PageRequest<TaskSort> first) {
    List<Task> all = new ArrayList<>();
    Optional<PageRequest<TaskSort>> next = Optional.of(first);
    while (next.isPresent()) {
      PageRequest<TaskSort> request = next.get();
      Page<Task> page = page(sample, TaskFilter.all(), request);
      all.addAll(page.items());
      next = page.next().map(request::after);
    }
    return all;
  }

  private Page<Task> page(Sample sample, TaskFilter filter, PageRequest<TaskSort> request) {
    return storage()
        .readInTenant(
            sample.context(), unit -> unit.tasks().list(filter, TODAY, request, sample.viewer()));
  }

  private List<Task> list(Sample sample, TaskFilter filter) {
    return page(sample, filter, PageRequest.by(TaskSort.CREATED_AT)).items();
  }

  private Optional<Task> find(Sample sample, Task task) {
    return storage()
        .readInTenant(sample.context(), unit -> unit.tasks().find(task.id(), sample.viewer()));
  }

  private void save(Sample sample, Task task) {
    storage()
        .inTenant(
            sample.context(),
            unit -> {
              unit.tasks().save(task);
              unit.tasks().saveLabels(List.of(task));
              return unit;
            });
  }
}
