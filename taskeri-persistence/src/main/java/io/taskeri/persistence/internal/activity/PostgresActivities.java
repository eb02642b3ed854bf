package io.taskeri.persistence.internal.activity;

import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.application.activity.ActivityFilter;
import io.taskeri.application.activity.ActivitySort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.ActivityLog;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.internal.page.Conditions;
import io.taskeri.persistence.internal.page.Keyset;
import io.taskeri.persistence.internal.project.ProjectVisibility;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.StatelessSession;
import org.hibernate.query.NativeQuery;

/**
 * The history of a tenant.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresActivities(StatelessSession session) implements ActivityLog {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(ActivityEntity.class);

  private static final String TABLES = "activities a LEFT JOIN projects p ON p.id = a.project_id";

  /** Native, because a page in a subquery cannot be said in HQL. */
  private static final String ENTRIES =
      """
      SELECT {a.*}, coalesce(actor.name, '') AS actor_name,
        coalesce(a.entity_name, person.name, invitation.email) AS known_name
      FROM (%s) page JOIN activities a ON a.id = page.id
      LEFT JOIN users actor ON actor.id = a.actor_id
      LEFT JOIN users person ON a.entity_type = 'USER' AND person.id = a.entity_id
      LEFT JOIN invitations invitation
        ON a.entity_type = 'INVITATION' AND invitation.id = a.entity_id
      ORDER BY %s
      """;

  @Override
  public void append(List<Activity> activities) {
    session.insertMultiple(activities.stream().map(ActivityEntity::from).toList());
  }

  @Override
  public Page<ActivityEntry> list(
      ActivityFilter filter, PageRequest<ActivitySort> request, Viewer viewer) {
    Conditions conditions = ProjectVisibility.orWithoutProject("a.project_id", viewer);
    ActivityConditions.add(filter, conditions);
    Keyset keyset = new Keyset(request, ActivityConditions.column(request.sort()), "a.id");
    OptionalLong total = keyset.total(session, TABLES, conditions);
    keyset.restrict(conditions);
    NativeQuery<Object[]> query =
        session.createNativeQuery(
            ENTRIES.formatted(keyset.page("a.id", TABLES, conditions), keyset.order()),
            Object[].class);
    query.addEntity("a", ActivityEntity.class);
    query.addScalar("actor_name", String.class);
    query.addScalar("known_name", String.class);
    List<ActivityEntry> found =
        conditions.bind(query).getResultList().stream().map(PostgresActivities::entry).toList();
    return Page.of(found, request, total);
  }

  private static ActivityEntry entry(Object[] columns) {
    Activity activity = ((ActivityEntity) columns[0]).toDomain((String) columns[2]);
    return new ActivityEntry(activity, (String) columns[1]);
  }

  @Override
  public void erase(UserId user) {
    new ActivityQueries_(session).erase(user.value(), EntityType.USER, PERSONAL);
  }
}
