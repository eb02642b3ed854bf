package io.taskeri.persistence.internal.statistics;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.statistics.ProjectStatistics;
import io.taskeri.application.statistics.ProjectStatisticsFilter;
import io.taskeri.application.statistics.ProjectStatisticsSort;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.project.ProjectConditions;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Counts the tasks of a page of projects. */
record ProjectCounts(StatelessSession session) {
  private static final String COUNTS =
      """
      SELECT p.id AS id, p.key AS key, p.name AS name, counted.total AS total, counted.open AS open,
        counted.overdue AS overdue, counted.done AS done, counted.cancelled AS cancelled,
        logged.minutes AS minutes
      FROM (%s) page JOIN projects p ON p.id = page.id
      CROSS JOIN LATERAL (
        SELECT count(*) AS total, count(*) FILTER (WHERE t.completed_at IS NULL) AS open,
          count(*) FILTER (WHERE t.completed_at IS NULL AND t.due_date < :today) AS overdue,
          count(*) FILTER (WHERE t.status = 'DONE') AS done,
          count(*) FILTER (WHERE t.status = 'CANCELLED') AS cancelled
        FROM tasks t WHERE t.project_id = p.id) counted
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(l.minutes), 0) AS minutes
        FROM time_logs l WHERE l.project_id = p.id) logged
      ORDER BY %s
      """;

  Page<ProjectStatistics> page(
      ProjectStatisticsFilter filter,
      PageRequest<ProjectStatisticsSort> request,
      LocalDate today,
      Viewer viewer) {
    Conditions conditions = ProjectVisibility.to(viewer);
    add(filter, conditions);
    Keyset keyset = new Keyset(request, column(request.sort()), "p.id");
    OptionalLong total = keyset.total(session, "projects p", conditions);
    keyset.restrict(conditions);
    String sql = COUNTS.formatted(keyset.page("p.id", "projects p", conditions), keyset.order());
    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    query.addScalar("id", UUID.class);
    query.addScalar("key", String.class).addScalar("name", String.class);
    List.of("total", "open", "overdue", "done", "cancelled", "minutes")
        .forEach(it -> query.addScalar(it, Long.class));
    query.setParameter("today", today);
    return Page.of(
        conditions.bind(query).getResultList().stream().map(ProjectCounts::statistics).toList(),
        request,
        total);
  }

  private static void add(ProjectStatisticsFilter filter, Conditions conditions) {
    ProjectConditions.add("p.id", filter.projects(), conditions);
    if (!filter.statuses().isEmpty()) {
      conditions.and(
          "p.status = ANY (:statuses)",
          "statuses",
          filter.statuses().stream().map(Enum::name).toArray(String[]::new));
    }
    filter
        .archived()
        .ifPresent(it -> conditions.and("p.archived_at IS " + (it ? "NOT NULL" : "NULL")));
  }

  private static SortColumn column(ProjectStatisticsSort sort) {
    return switch (sort) {
      case KEY -> SortColumn.text("p.key");
      case NAME -> SortColumn.text("p.sort_name");
    };
  }

  private static ProjectStatistics statistics(Object[] row) {
    return new ProjectStatistics(
        new ProjectId((UUID) row[0]),
        new ProjectKey((String) row[1]),
        (String) row[2],
        (long) row[3],
        (long) row[4],
        (long) row[5],
        (long) row[6],
        (long) row[7],
        (long) row[8]);
  }
}
