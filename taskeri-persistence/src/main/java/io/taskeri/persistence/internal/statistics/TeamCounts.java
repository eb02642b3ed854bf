package io.taskeri.persistence.internal.statistics;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.statistics.Calendar;
import io.taskeri.application.statistics.TeamStatistics;
import io.taskeri.application.statistics.TeamStatisticsFilter;
import io.taskeri.application.statistics.TeamStatisticsSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.organization.DepartmentId;
import io.taskeri.domain.organization.TeamId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Counts the tasks and the time of the members of a page of teams. */
record TeamCounts(StatelessSession session) {
  private static final String COUNTS =
      """
      SELECT g.id AS id, g.name AS name, staff.members AS members, work.open AS open,
        work.overdue AS overdue, work.completed AS completed, logged.minutes AS minutes
      FROM (%s) page JOIN teams g ON g.id = page.id
      CROSS JOIN LATERAL (
        SELECT count(*) AS members FROM team_members s WHERE s.team_id = g.id) staff
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE t.completed_at IS NULL) AS open,
          count(*) FILTER (WHERE t.completed_at IS NULL AND t.due_date < :today) AS overdue,
          count(*) FILTER (WHERE t.completed_at >= :first AND t.completed_at < :before) AS completed
        FROM tasks t JOIN projects p ON p.id = t.project_id
        WHERE VISIBLE AND t.id IN (
          SELECT a.task_id FROM team_members s JOIN task_assignments a ON a.user_id = s.user_id
          WHERE s.team_id = g.id)) work
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(l.minutes), 0) AS minutes
        FROM team_members s JOIN time_logs l ON l.user_id = s.user_id
        JOIN projects p ON p.id = l.project_id
        WHERE s.team_id = g.id AND l.started_at >= :first AND l.started_at < :before
          AND VISIBLE) logged
      ORDER BY %s
      """;

  Page<TeamStatistics> page(
      TeamStatisticsFilter filter,
      PageRequest<TeamStatisticsSort> request,
      Calendar calendar,
      Viewer viewer) {
    Conditions conditions = conditions(filter);
    Keyset keyset = new Keyset(request, SortColumn.text("g.sort_name"), "g.id");
    OptionalLong total = keyset.total(session, "teams g", conditions);
    keyset.restrict(conditions);
    Conditions visible = ProjectVisibility.to(viewer);
    String sql =
        COUNTS
            .formatted(keyset.page("g.id", "teams g", conditions), keyset.order())
            .replace("VISIBLE", visible.sql());
    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    query.addScalar("id", UUID.class).addScalar("name", String.class);
    List.of("members", "open", "overdue", "completed", "minutes")
        .forEach(it -> query.addScalar(it, Long.class));
    query.setParameter("today", calendar.today());
    query.setParameter("first", calendar.from()).setParameter("before", calendar.before());
    return Page.of(
        conditions.bind(visible.bind(query)).getResultList().stream()
            .map(TeamCounts::statistics)
            .toList(),
        request,
        total);
  }

  private static Conditions conditions(TeamStatisticsFilter filter) {
    Conditions conditions = new Conditions();
    if (!filter.teams().isEmpty()) {
      conditions.and(
          "g.id = ANY (:teams)",
          "teams",
          filter.teams().stream().map(TeamId::value).toArray(UUID[]::new));
    }
    if (!filter.departments().isEmpty()) {
      conditions.and(
          "g.department_id = ANY (:departments)",
          "departments",
          filter.departments().stream().map(DepartmentId::value).toArray(UUID[]::new));
    }
    return conditions;
  }

  private static TeamStatistics statistics(Object[] row) {
    return new TeamStatistics(
        new TeamId((UUID) row[0]),
        (String) row[1],
        (long) row[2],
        (long) row[3],
        (long) row[4],
        (long) row[5],
        (long) row[6]);
  }
}
