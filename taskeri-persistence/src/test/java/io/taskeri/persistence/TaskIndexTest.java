package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.Cursor;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Wanted;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskDetails;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.User;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A page of a long list of tasks is found by an index: of 100,000 tasks in ten projects, with as
 * many labels and assignments, no table is read from end to end, by whichever filter in whichever
 * order, and no page costs more than the first.
 */
class TaskIndexTest {
  private static final String TASKS =
      """
      INSERT INTO tasks (id, project_id, number, title, sort_title, description, status, priority,
        due_date, rank, created_by, created_at, updated_at, version)
      SELECT gen_random_uuid(), p.id, 1000 + i, 'Task ' || i, 'task ' || i, 'word' || i % 500,
        (ARRAY['TODO', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'CANCELLED'])[1 + i % 5], 1 + i % 4,
        CASE WHEN i % 3 > 0 THEN date '2026-01-01' + i % 700 END,
        'c' || lpad(cast(i AS text), 3, '0'), u.id,
        timestamptz '2026-11-23T09:00:00Z' + make_interval(mins => (i * 7919) % 100000 - 50000),
        timestamptz '2026-11-23T09:00:00Z' + make_interval(mins => i - 50000), 1
      FROM generate_series(1, 100000) i
      JOIN (SELECT p.id, row_number() OVER (ORDER BY id) AS n FROM projects p) p ON p.n = 1 + i % 10
      JOIN (SELECT u.id, row_number() OVER (ORDER BY id) AS n FROM users u) u ON u.n = 1 + i % 20
      """;
  private static final String PARTS =
      """
      UPDATE tasks t SET parent_id = w.id FROM tasks w
      WHERE w.project_id = t.project_id AND w.number = 1 AND t.number % 50 = 0
      """;
  private static final String ASSIGNMENTS =
      """
      INSERT INTO task_assignments (task_id, user_id, assigned_at, assigned_by, position)
      SELECT t.id, u.id, now(), u.id, 0 FROM tasks t
      JOIN (SELECT u.id, row_number() OVER (ORDER BY id) AS n FROM users u) u
        ON u.n = 1 + t.number % 23
      """;
  private static final String LABELS =
      """
      WITH made AS (
        INSERT INTO labels (id, name, sort_name, color, created_at, updated_at, version)
        SELECT gen_random_uuid(), 'label' || i, 'label' || i, '#000000', now(), now(), 1
        FROM generate_series(1, 20) i RETURNING id, name)
      INSERT INTO task_labels (task_id, label_id)
      SELECT t.id, m.id FROM tasks t JOIN made m ON m.name = 'label' || t.number % 25
      """;
  private static final TaskFilter ALL = TaskFilter.all();
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static PagePlans plans;
  private static Viewer bob;
  private static Project web;
  private static Task task;

  @BeforeAll
  static void fill() throws SQLException {
    plans = PagePlans.textual("tasks", "task_labels", "task_assignments");
    Sample acme = plans.acme();
    for (int i = 0; i < 19; i++) {
      User employee = acme.employee("Person" + i);
      bob = new Viewer(employee.id(), false);
    }
    for (int i = 0; i < 10; i++) {
      web = acme.project("WEB" + i, Visibility.ORGANIZATION);
      task = acme.task(web, TaskDetails.titled("Task 7").due(TODAY.minusDays(30)), Sample.NOW);
    }
    plans.fill(TASKS, PARTS, ASSIGNMENTS, LABELS);
  }

  @AfterAll
  static void close() throws SQLException {
    plans.close();
  }

  @Test
  void all_tasks_in_any_order() throws SQLException {
    for (TaskSort sort : TaskSort.values()) {
      for (var request : requests(sort)) {
        plans.assertUsed("tasks_by_" + name(sort), list(ALL, request));
        plans.assertUsed("tasks_of_project_by_" + name(sort), list(ALL.in(web.id()), request));
        plans.assertUsed("tasks_of_project_by_" + name(sort), list(ALL.in(web.key()), request));
      }
    }
  }

  @Test
  void each_filter_in_any_order() throws SQLException {
    List<TaskFilter> filters =
        List.of(
            ALL.status(TaskStatus.TODO, TaskStatus.IN_REVIEW),
            ALL.priority(Priority.URGENT),
            ALL.in(web.id(), web.key()),
            ALL.assignee(bob.user()),
            ALL.assignees(Wanted.nothing()),
            ALL.createdBy(bob.user()),
            ALL.label("label3"),
            ALL.label("label3", "label4"),
            ALL.parents(Wanted.of(List.of(task.id()))),
            ALL.parents(Wanted.of(List.of(task.key()))),
            ALL.parents(Wanted.of(List.of(task.id(), task.key()))),
            ALL.parents(Wanted.nothing()),
            ALL.due(TODAY, null),
            ALL.due(TODAY, TODAY),
            ALL.overdue(true),
            ALL.overdue(false),
            ALL.words("word7"),
            ALL.words("nowhere"),
            ALL.status(TaskStatus.TODO).assignee(bob.user()).due(null, TODAY).words("task"),
            ALL.in(web.id()).label("label3").priority(Priority.HIGH).overdue(true));
    for (TaskSort sort : TaskSort.values()) {
      for (TaskFilter filter : filters) {
        for (var request : requests(sort)) {
          plans.assertIndexed(list(filter, request));
        }
      }
    }
  }

  @Test
  void all_filters_together_by_any_choice_in_any_order() throws SQLException {
    List<UnaryOperator<TaskFilter>> filters =
        List.of(
            it -> it.status(TaskStatus.TODO, TaskStatus.IN_PROGRESS),
            it -> it.priority(Priority.URGENT),
            it -> it.in(web.key()),
            it -> it.assignee(bob.user()),
            it -> it.due(null, TODAY),
            it -> it.label("label3"),
            it -> it.words("word7"));
    for (int choice = 0; choice < 1 << filters.size(); choice++) {
      TaskFilter filter = ALL;
      for (int i = 0; i < filters.size(); i++) {
        filter = (choice >> i & 1) == 1 ? filters.get(i).apply(filter) : filter;
      }
      for (TaskSort sort : TaskSort.values()) {
        plans.assertIndexed(list(filter, PageRequest.by(sort)));
      }
    }
  }

  @Test
  void a_page_in_the_middle_costs_no_more_than_the_first() throws SQLException {
    for (TaskSort sort : TaskSort.values()) {
      PageRequest<TaskSort> first = PageRequest.by(sort);
      Cursor middle = new Cursor(sort.key(task), task.id().value());
      int atFirst = plans.blocks(list(ALL, first));
      int inTheMiddle = plans.blocks(list(ALL, first.after(middle)));
      assertThat(inTheMiddle).as("%s", sort).isLessThanOrEqualTo(atFirst + atFirst / 4);
    }
  }

  private static List<PageRequest<TaskSort>> requests(TaskSort sort) {
    PageRequest<TaskSort> first = PageRequest.by(sort);
    Cursor place = new Cursor(sort.key(task), task.id().value());
    return List.of(first, first.reversed(), first.after(place));
  }

  private static String name(TaskSort sort) {
    return switch (sort) {
      case CREATED_AT -> "creation";
      case UPDATED_AT -> "update";
      case TITLE -> "title";
      case RANK -> "rank";
      case DUE_DATE -> "due_date";
      case PRIORITY -> "priority";
    };
  }

  private static Work<TenantUnit, Object> list(TaskFilter filter, PageRequest<TaskSort> request) {
    return unit -> unit.tasks().list(filter, TODAY, request, bob);
  }
}
