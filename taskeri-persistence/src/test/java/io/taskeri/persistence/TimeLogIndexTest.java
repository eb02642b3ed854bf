package io.taskeri.persistence;

import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.Cursor;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.SortField;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.user.User;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A page of a long list is found by an index: of 20,000 time logs and 20,000 comments on 200 tasks
 * in ten projects, written by twenty people, no table is read from end to end.
 */
class TimeLogIndexTest {
  private static final String TIME_LOGS =
      """
      INSERT INTO time_logs (id, task_id, project_id, user_id, started_at, minutes, note,
        created_at, updated_at, version)
      SELECT gen_random_uuid(), t.id, t.project_id, u.id,
        now() - make_interval(mins => (i * 7919) % 20000), 1 + i % 60, '',
        now() - make_interval(mins => i), now(), 1
      FROM generate_series(1, 20000) i
      JOIN (SELECT t.*, row_number() OVER (ORDER BY id) AS n FROM tasks t) t ON t.n = 1 + i % 200
      JOIN (SELECT u.*, row_number() OVER (ORDER BY id) AS n FROM users u) u ON u.n = 1 + i % 20
      """;
  private static final String COMMENTS =
      """
      INSERT INTO comments (id, task_id, author_id, body, created_at, updated_at, version)
      SELECT gen_random_uuid(), task_id, user_id, 'x', created_at, updated_at, 1 FROM time_logs
      """;
  private static final TimeLogFilter ALL = TimeLogFilter.all();

  /** Half of the rows are older: near an end few are left, and sorting them may be as cheap. */
  private static final Duration MIDDLE = Duration.ofMinutes(10_000);

  private static PagePlans plans;
  private static Sample acme;
  private static User bob;
  private static Project web;
  private static Task task;

  @BeforeAll
  static void fill() throws SQLException {
    plans = new PagePlans("time_logs", "comments");
    acme = plans.acme();
    for (int i = 0; i < 19; i++) {
      bob = acme.employee("Person" + i);
    }
    for (int i = 0; i < 10; i++) {
      web = acme.project("WEB" + i, Visibility.ORGANIZATION);
      for (int j = 0; j < 20; j++) {
        task = acme.task(web, "A task");
      }
    }
    plans.fill(TIME_LOGS, COMMENTS);
  }

  @AfterAll
  static void close() throws SQLException {
    plans.close();
  }

  @Test
  void time_logs_in_any_order() throws SQLException {
    assertFound(ALL, "time_logs_by");
    Instant lately = Instant.now().minus(MIDDLE);
    plans.assertUsed(
        "time_logs_by_start", logs(ALL.within(lately, null), by(TimeLogSort.STARTED_AT)));
  }

  @Test
  void time_logs_of_somebody() throws SQLException {
    assertFound(ALL.user(bob.id()), "time_logs_of_user_by");
    assertFound(ALL.onlyOf(bob.id()), "time_logs_of_user_by");
  }

  @Test
  void time_logs_of_a_task_or_a_project() throws SQLException {
    assertFound(ALL.task(task.id()), "time_logs_of_task_by");
    assertFound(ALL.task(task.key()), "time_logs_of_task_by");
    assertFound(ALL.in(web.id()), "time_logs_of_project_by");
    assertFound(ALL.in(web.key()), "time_logs_of_project_by");
  }

  @Test
  void comments_on_a_task() throws SQLException {
    PageRequest<CommentSort> first = PageRequest.by(CommentSort.CREATED_AT);
    Cursor place = middle();
    for (var request : List.of(first, first.reversed(), first.after(place))) {
      plans.assertUsed(
          "comments_of_task", unit -> unit.comments().list(task.id(), request, acme.viewer()));
    }
  }

  private static void assertFound(TimeLogFilter filter, String index) throws SQLException {
    for (TimeLogSort sort : TimeLogSort.values()) {
      String expected = index + (sort == TimeLogSort.STARTED_AT ? "_start" : "_creation");
      Cursor place = middle();
      var first = by(sort);
      for (var request : List.of(first, first.reversed(), first.after(place))) {
        plans.assertUsed(expected, logs(filter, request));
      }
    }
  }

  private static Cursor middle() {
    return new Cursor(SortField.key(Instant.now().minus(MIDDLE)), Sample.id());
  }

  private static PageRequest<TimeLogSort> by(TimeLogSort sort) {
    return PageRequest.by(sort);
  }

  private static Work<TenantUnit, Object> logs(
      TimeLogFilter filter, PageRequest<TimeLogSort> request) {
    return unit -> unit.timeLogs().list(filter, request, new Viewer(bob.id(), false));
  }
}
