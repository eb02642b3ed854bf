package io.taskeri.persistence.internal.timelog;

import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TimeLogRepository;
import io.taskeri.application.timelog.TimeGrouping;
import io.taskeri.application.timelog.TimeLogFilter;
import io.taskeri.application.timelog.TimeLogSort;
import io.taskeri.application.timelog.TimeSumSort;
import io.taskeri.application.timelog.TimeSums;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.tenant.TenantSettings;
import io.taskeri.domain.timelog.TimeLog;
import io.taskeri.domain.timelog.TimeLogId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The time logs of the tenant to which the session was switched, with the names that people have at
 * present. Native, because a page in a subquery cannot be said in HQL.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresTimeLogs(StatelessSession session) implements TimeLogRepository {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(TimeLogEntity.class);

  private static final String LOGS =
      """
      SELECT {l.*}, p.key AS project_key, t.number AS task_number, u.name AS user_name
      FROM (%s) page JOIN time_logs l ON l.id = page.id JOIN tasks t ON t.id = l.task_id
      JOIN projects p ON p.id = l.project_id JOIN users u ON u.id = l.user_id ORDER BY %s
      """;

  @Override
  public Optional<TimeLog> find(TimeLogId id, Viewer viewer) {
    Conditions conditions = ProjectVisibility.to(viewer).and("l.id = :id", "id", id.value());
    String one = "SELECT l.id FROM " + TimeLogConditions.TABLES + " WHERE " + conditions.sql();
    return logs(one, "l.id", conditions).stream().findFirst();
  }

  @Override
  public Page<TimeLog> list(TimeLogFilter filter, PageRequest<TimeLogSort> request, Viewer viewer) {
    Conditions conditions = TimeLogConditions.of(filter, viewer);
    Keyset keyset = new Keyset(request, TimeLogConditions.column(request.sort()), "l.id");
    OptionalLong total = keyset.total(session, TimeLogConditions.TABLES, conditions);
    keyset.restrict(conditions);
    String page = keyset.page("l.id", TimeLogConditions.TABLES, conditions);
    return Page.of(logs(page, keyset.order(), conditions), request, total);
  }

  private List<TimeLog> logs(String ids, String order, Conditions conditions) {
    NativeQuery<Object[]> query =
        session.createNativeQuery(LOGS.formatted(ids, order), Object[].class);
    query.addEntity("l", TimeLogEntity.class);
    query.addScalar("project_key", String.class);
    query.addScalar("task_number", Integer.class);
    query.addScalar("user_name", String.class);
    return conditions.bind(query).getResultList().stream().map(PostgresTimeLogs::log).toList();
  }

  private static TimeLog log(Object[] columns) {
    TaskKey key = new TaskKey(new ProjectKey((String) columns[1]), (int) columns[2]);
    return ((TimeLogEntity) columns[0]).toDomain(key, (String) columns[3]);
  }

  @Override
  public TimeSums sum(
      TimeLogFilter filter,
      TimeGrouping grouping,
      PageRequest<TimeSumSort> request,
      Viewer viewer,
      TenantSettings settings) {
    return new TimeSumSelection(session, grouping)
        .sum(TimeLogConditions.of(filter, viewer), request, settings);
  }

  @Override
  public void add(TimeLog log) {
    session.insert(TimeLogEntity.from(log));
  }

  @Override
  public void save(TimeLog log) {
    TimeLogEntity entity = TimeLogEntity.from(log);
    entity.version--;
    session.update(entity);
  }

  @Override
  public void delete(TimeLog log) {
    new TimeLogQueries_(session).delete(log.id().value());
  }
}
