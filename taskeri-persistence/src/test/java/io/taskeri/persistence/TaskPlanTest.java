package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.Cursor;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SortField;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.User;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Of 100,000 tasks of one organization, a page is found by an index, whatever it is narrowed and
 * sorted by, and costs the same wherever it is.
 */
class TaskPlanTest {
  /** Forty projects of 2,500 tasks each: of all states, half of them assigned, most with a date. */
  private static final List<String> ROWS =
      List.of(
          """
          INSERT INTO projects (id, key, name, sort_name, description, status, visibility, created_at,
            updated_at, version)
          SELECT gen_random_uuid(), 'P' || i, 'Project ' || i, 'project ' || i, '', 'ACTIVE',
            CASE WHEN i % 10 = 0 THEN 'PRIVATE' ELSE 'ORGANIZATION' END, now(), now(), 1
          FROM generate_series(1, 40) i
          """,
          """
          INSERT INTO tasks (id, project_id, number, title, description, status, priority, due_date,
            rank, created_by, created_at, updated_at, version)
          SELECT gen_random_uuid(), p.id, i / 40 + 1, 'Task ' || i, '',
            (ARRAY['TODO', 'IN_PROGRESS', 'IN_REVIEW', 'DONE', 'CANCELLED'])[i % 5 + 1], i % 4 + 1,
            CASE WHEN i % 3 > 0 THEN date '2026-01-01' + i % 700 END, 'a' || lpad(i::text, 6, '0'),
            u.id, timestamptz '2026-01-01' + make_interval(mins => i),
            timestamptz '2026-06-01' + make_interval(secs => i * 7919 % 100000), 1
          FROM generate_series(0, 99999) i
            JOIN projects p ON p.key = 'P' || (i % 40 + 1)
            CROSS JOIN (SELECT id FROM users ORDER BY id LIMIT 1) u
          """,
          """
          INSERT INTO task_assignments (task_id, user_id, assigned_at, assigned_by, position)
          SELECT t.id, u.id, now(), u.id, 0
          FROM (SELECT id, row_number() OVER (ORDER BY created_at) AS i FROM tasks) t
            JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS i FROM users) u
              ON u.i = t.i / 2 % 21
          WHERE t.i % 2 = 0
          """);

  private static PagePlans plans;
  private static User bob;

  @BeforeAll
  static void fill() throws SQLException {
    plans = new PagePlans("tasks", "task_assignments");
    bob = plans.acme().employee("Bob");
    for (int i = 0; i < 19; i++) {
      plans.acme().employee("Person" + i);
    }
    plans.fill(ROWS.toArray(String[]::new));
  }

  @AfterAll
  static void close() throws SQLException {
    plans.close();
  }

  @Test
  void whatever_tasks_are_narrowed_and_sorted_by_no_table_is_read_from_end_to_end()
      throws SQLException {
    for (TaskFilter filter : combinations()) {
      for (TaskSort sort : TaskSort.values()) {
        PageRequest<TaskSort> first = PageRequest.by(sort);
        for (var request : List.of(first, first.reversed(), first.after(middle(sort)))) {
          plans.assertNothingScanned(page(filter, request, plans.acme().viewer()));
          plans.assertNothingScanned(page(filter, request, new Viewer(bob.id(), false)));
        }
      }
    }
  }

  @Test
  void a_page_in_the_middle_costs_no_more_than_the_first() throws SQLException {
    for (TaskSort sort : TaskSort.values()) {
      PageRequest<TaskSort> first = PageRequest.by(sort);
      int atFirst = plans.blocks(page(TaskFilter.all(), first, plans.acme().viewer()));
      int inTheMiddle =
          plans.blocks(page(TaskFilter.all(), first.after(middle(sort)), plans.acme().viewer()));
      assertThat(inTheMiddle).as("%s", sort).isLessThanOrEqualTo(atFirst + atFirst / 4);
    }
  }

  /** Each set of filters, the empty one too. */
  private static List<TaskFilter> combinations() {
    List<UnaryOperator<TaskFilter>> filters =
        List.of(
            it -> it.status(TaskStatus.TODO, TaskStatus.IN_PROGRESS),
            it -> it.priority(Priority.URGENT),
            it -> it.in(new ProjectKey("P7")),
            it -> it.assignee(bob.id()),
            it -> it.due(null, LocalDate.parse("2026-03-01")));
    List<TaskFilter> all = new ArrayList<>();
    for (int set = 0; set < 1 << filters.size(); set++) {
      TaskFilter filter = TaskFilter.all();
      for (int i = 0; i < filters.size(); i++) {
        filter = (set >> i & 1) == 1 ? filters.get(i).apply(filter) : filter;
      }
      all.add(filter);
    }
    return all;
  }

  private static Cursor middle(TaskSort sort) {
    String key =
        switch (sort) {
          case CREATED_AT -> SortField.key(Instant.parse("2026-02-04T00:00:00Z"));
          case UPDATED_AT -> SortField.key(Instant.parse("2026-06-01T14:00:00Z"));
          case DUE_DATE -> "2026-12-01";
          case PRIORITY -> "2";
        };
    return new Cursor(key, Sample.id());
  }

  private static Work<TenantUnit, Object> page(
      TaskFilter filter, PageRequest<TaskSort> request, Viewer viewer) {
    return unit -> unit.tasks().list(filter, request, viewer);
  }
}
