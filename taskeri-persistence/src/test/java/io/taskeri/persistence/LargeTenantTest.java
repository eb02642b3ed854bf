package io.taskeri.persistence;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.SearchWords;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.application.search.FoundType;
import io.taskeri.application.statistics.Calendar;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectRef;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserId;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Of 100,000 tasks in fifty projects, with as many comments, a search reads what has its words, and
 * statistics of a project its tasks.
 */
class LargeTenantTest {
  private static final String TASKS =
      """
      INSERT INTO tasks (id, project_id, number, title, sort_title, description, status, priority,
        rank, created_by, created_at, updated_at, version)
      SELECT gen_random_uuid(), p.id, i, 'Task ' || i, 'task ' || i, 'word' || i % 5000, 'TODO', 2,
        'c' || i, u.id, now(), now(), 1
      FROM generate_series(1, 100000) i
      JOIN (SELECT p.id, row_number() OVER (ORDER BY id) AS n FROM projects p) p ON p.n = 1 + i % 50
      CROSS JOIN users u
      """;
  private static final String COMMENTS =
      """
      INSERT INTO comments (id, task_id, author_id, body, created_at, updated_at, version)
      SELECT gen_random_uuid(), id, created_by, 'said' || number % 5000, now(), now(), 1 FROM tasks
      """;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

  private static PagePlans plans;
  private static Viewer ada;
  private static Project web;

  @BeforeAll
  static void fill() throws SQLException {
    plans = PagePlans.textual("tasks", "comments");
    Sample acme = plans.acme();
    ada = acme.viewer();
    for (int i = 0; i < 50; i++) {
      web = acme.project("WEB" + i, Visibility.ORGANIZATION);
    }
    plans.fill(TASKS, COMMENTS);
  }

  @AfterAll
  static void close() throws SQLException {
    plans.close();
  }

  @Test
  void a_search_reads_the_tasks_and_comments_that_have_its_words() throws SQLException {
    for (String words : List.of("word77", "said4", "task word7", "WEB7-8", "nowhere")) {
      plans.assertUsed("tasks_by_search", find(words));
      plans.assertUsed("comments_by_search", find(words));
    }
  }

  @Test
  void statistics_of_a_project_read_its_tasks_alone() throws SQLException {
    List<List<ProjectRef>> choices = List.of(List.of(web.id()), List.of(web.key()));
    for (List<ProjectRef> projects : choices) {
      plans.assertIndexed(count(projects));
      plans.assertIndexed(count(projects, ada.user()));
    }
  }

  private static Work<TenantUnit, Object> find(String words) {
    return unit ->
        unit.search().find(SearchWords.of(words), EnumSet.allOf(FoundType.class), 50, ada);
  }

  private static Work<TenantUnit, Object> count(List<ProjectRef> projects, UserId... assignees) {
    var filter = new TaskStatisticsFilter(projects, List.of(assignees));
    var calendar =
        new Calendar(ZoneOffset.UTC, DayOfWeek.MONDAY, TODAY, TODAY.minusDays(29), TODAY);
    return unit -> unit.statistics().tasks(filter, calendar, ada);
  }
}
