package io.taskeri.persistence.internal.timelog;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeSum;
import io.taskeri.application.timelog.TimeSumSort;
import io.taskeri.application.timelog.TimeSums;
import io.taskeri.domain.tenant.TenantSettings;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.page.SortColumn;
import io.taskeri.persistence.internal.page.TimeZones;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/** Sums time logs up in one statement: a page of the groups, and the sum of them all. */
record TimeSumSelection(StatelessSession session, TimeGrouping grouping) {
  /** Groups are text in the order of code points; the tie is there because a page wants one. */
  private static final String SUMS =
      """
      WITH sums AS (
        SELECT %s COLLATE "C" AS part, cast('00000000-0000-0000-0000-000000000000' AS uuid) AS tie,
          count(*) AS logs, sum(l.minutes) AS minutes
        FROM %s WHERE %s GROUP BY 1)
      SELECT whole.minutes AS all_minutes, whole.parts AS all_parts, page.part AS part, %s AS name,
        page.logs AS logs, page.minutes AS minutes
      FROM (SELECT coalesce(sum(minutes), 0) AS minutes, count(*) AS parts FROM sums) whole
      LEFT JOIN (%s) page ON true%s ORDER BY %s
      """;

  TimeSums sum(Conditions conditions, PageRequest<TimeSumSort> request, TenantSettings settings) {
    Conditions place = new Conditions();
    Keyset keyset = new Keyset(request, SortColumn.text("s.part"), "s.tie");
    keyset.restrict(place);
    String page = keyset.page("s.part, s.tie, s.logs, s.minutes", "sums s", place);
    String sql =
        SUMS.formatted(
            part(),
            TimeLogConditions.TABLES,
            conditions.sql(),
            name(),
            page,
            names(),
            keyset.order().replace("s.", "page."));
    NativeQuery<Object[]> query = session.createNativeQuery(sql, Object[].class);
    query.addScalar("all_minutes", Long.class).addScalar("all_parts", Long.class);
    query.addScalar("part", String.class).addScalar("name", String.class);
    query.addScalar("logs", Long.class).addScalar("minutes", Long.class);
    bindCalendar(query, settings);
    return sums(conditions.bind(place.bind(query)).getResultList(), request);
  }

  private static TimeSums sums(List<Object[]> rows, PageRequest<TimeSumSort> request) {
    Object[] whole = rows.get(0);
    List<TimeSum> found =
        rows.stream()
            .filter(it -> it[2] != null)
            .map(it -> new TimeSum((String) it[2], (String) it[3], (long) it[4], (long) it[5]))
            .toList();
    OptionalLong total = request.count() ? OptionalLong.of((long) whole[1]) : OptionalLong.empty();
    return new TimeSums(Page.of(found, request, total), (long) whole[0]);
  }

  private String part() {
    return switch (grouping) {
      case USER -> "cast(l.user_id AS text)";
      case PROJECT -> "cast(l.project_id AS text)";
      case TASK -> "cast(l.task_id AS text)";
      case DAY -> "to_char(l.started_at AT TIME ZONE :zone, 'YYYY-MM-DD')";
      case WEEK ->
          """
          to_char(date_trunc('week', (l.started_at AT TIME ZONE :zone)
            - make_interval(days => :weekStart)) + make_interval(days => :weekStart), 'YYYY-MM-DD')""";
      case MONTH -> "to_char(date_trunc('month', l.started_at AT TIME ZONE :zone), 'YYYY-MM-DD')";
    };
  }

  /** PostgreSQL's weeks begin on Mondays, so others are moved there and back. */
  private void bindCalendar(NativeQuery<?> query, TenantSettings settings) {
    String zone = TimeZones.name(settings.timeZone());
    switch (grouping) {
      case USER, PROJECT, TASK -> {}
      case DAY, MONTH -> query.setParameter("zone", zone);
      case WEEK ->
          query
              .setParameter("zone", zone)
              .setParameter("weekStart", settings.weekStart().getValue() - 1);
    }
  }

  private String name() {
    return switch (grouping) {
      case USER, PROJECT -> "named.name";
      case TASK -> "key.key || '-' || named.number";
      case DAY, WEEK, MONTH -> "cast(NULL AS text)";
    };
  }

  private String names() {
    return switch (grouping) {
      case USER -> joined("users");
      case PROJECT -> joined("projects");
      case TASK -> joined("tasks") + " LEFT JOIN projects key ON key.id = named.project_id";
      case DAY, WEEK, MONTH -> "";
    };
  }

  private static String joined(String table) {
    return " LEFT JOIN " + table + " named ON named.id = cast(page.part AS uuid)";
  }
}
