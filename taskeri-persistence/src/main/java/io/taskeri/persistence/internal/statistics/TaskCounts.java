package io.taskeri.persistence.internal.statistics;

import io.taskeri.application.statistics.Calendar;
import io.taskeri.application.statistics.ProjectName;
import io.taskeri.application.statistics.TaskShare;
import io.taskeri.application.statistics.TaskStatistics;
import io.taskeri.application.statistics.TaskStatisticsFilter;
import io.taskeri.application.statistics.TaskTally;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.Priority;
import io.taskeri.domain.task.TaskStatus;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.TimeZones;
import io.taskeri.persistence.internal.project.ProjectConditions;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * Counts tasks in several ways at once: each row says of what it is a count. The rest is what else
 * there is to know of them: how long they took, or how many are open.
 */
record TaskCounts(StatelessSession session) {
  private static final String COUNTS =
      """
      WITH chosen AS MATERIALIZED (
        SELECT t.id, t.project_id, t.status, t.priority, t.due_date, t.created_at, t.completed_at
        FROM tasks t JOIN projects p ON p.id = t.project_id WHERE %s),
      people AS (
        SELECT a.user_id AS id, count(*) AS tasks, count(*) FILTER (WHERE c.completed_at IS NULL) AS open
        FROM chosen c LEFT JOIN task_assignments a ON a.task_id = c.id
        GROUP BY a.user_id ORDER BY open DESC, tasks DESC, id LIMIT :most),
      places AS (
        SELECT project_id AS id, count(*) AS tasks, count(*) FILTER (WHERE completed_at IS NULL) AS open
        FROM chosen GROUP BY project_id ORDER BY open DESC, tasks DESC, id LIMIT :most)
      SELECT 'STATUS' AS part, status AS value, count(*) AS tasks, cast(0 AS bigint) AS rest,
        cast(NULL AS text) AS key, cast(NULL AS text) AS name
      FROM chosen GROUP BY status
      UNION ALL
      SELECT 'PRIORITY', cast(priority AS text), count(*), 0, NULL, NULL FROM chosen GROUP BY priority
      UNION ALL
      SELECT 'OVERDUE', '', count(*), 0, NULL, NULL FROM chosen
      WHERE completed_at IS NULL AND due_date < :today
      UNION ALL
      SELECT 'CREATED', to_char(created_at AT TIME ZONE :zone, 'YYYY-MM-DD') AS value, count(*), 0,
        NULL, NULL
      FROM chosen WHERE created_at >= :first AND created_at < :before GROUP BY value
      UNION ALL
      SELECT 'COMPLETED', to_char(completed_at AT TIME ZONE :zone, 'YYYY-MM-DD') AS value, count(*),
        cast(sum(extract(epoch FROM completed_at - created_at)) * 1000 AS bigint), NULL, NULL
      FROM chosen WHERE completed_at >= :first AND completed_at < :before GROUP BY value
      UNION ALL
      SELECT 'ASSIGNEE', cast(n.id AS text), n.tasks, n.open, NULL, u.name
      FROM people n LEFT JOIN users u ON u.id = n.id
      UNION ALL
      SELECT 'PROJECT', cast(n.id AS text), n.tasks, n.open, p.key, p.name
      FROM places n JOIN projects p ON p.id = n.id
      """;

  TaskStatistics count(TaskStatisticsFilter filter, Calendar calendar, Viewer viewer) {
    Conditions conditions = ProjectVisibility.to(viewer);
    ProjectConditions.add("t.project_id", filter.projects(), conditions);
    if (!filter.assignees().isEmpty()) {
      conditions.and(
          "EXISTS (SELECT 1 FROM task_assignments f WHERE f.task_id = t.id"
              + " AND f.user_id = ANY (:assignees))",
          "assignees",
          filter.assignees().stream().map(UserId::value).toArray(UUID[]::new));
    }
    NativeQuery<Object[]> query =
        session.createNativeQuery(COUNTS.formatted(conditions.sql()), Object[].class);
    query.addScalar("part", String.class).addScalar("value", String.class);
    query.addScalar("tasks", Long.class).addScalar("rest", Long.class);
    query.addScalar("key", String.class).addScalar("name", String.class);
    query.setParameter("most", TaskStatistics.MOST_SHARES);
    query.setParameter("today", calendar.today());
    query.setParameter("zone", TimeZones.name(calendar.zone()));
    query.setParameter("first", calendar.from()).setParameter("before", calendar.before());
    TaskTally tally = new TaskTally();
    conditions.bind(query).getResultList().forEach(it -> add(it, tally));
    return tally.statistics(calendar);
  }

  private static void add(Object[] row, TaskTally tally) {
    String value = (String) row[1];
    long tasks = (long) row[2];
    long rest = (long) row[3];
    switch ((String) row[0]) {
      case "STATUS" -> tally.status(TaskStatus.valueOf(value), tasks);
      case "PRIORITY" -> tally.priority(Priority.of(Integer.parseInt(value)), tasks);
      case "OVERDUE" -> tally.overdue(tasks);
      case "CREATED" -> tally.created(LocalDate.parse(value), tasks);
      case "COMPLETED" -> tally.completed(LocalDate.parse(value), tasks, rest);
      case "ASSIGNEE" -> tally.assignee(new TaskShare<>(person(row), tasks, rest));
      case "PROJECT" -> tally.project(new TaskShare<>(project(row), tasks, rest));
      default -> throw new IllegalStateException("there is no count of " + row[0]);
    }
  }

  private static Optional<Person> person(Object[] row) {
    return Optional.ofNullable((String) row[1])
        .map(it -> new Person(new UserId(UUID.fromString(it)), (String) row[5]));
  }

  private static ProjectName project(Object[] row) {
    return new ProjectName(
        new ProjectId(UUID.fromString((String) row[1])),
        new ProjectKey((String) row[4]),
        (String) row[5]);
  }
}
