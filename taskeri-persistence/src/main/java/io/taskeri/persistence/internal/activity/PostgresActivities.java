package io.taskeri.persistence.internal.activity;

import io.taskeri.application.port.ActivityLog;
import io.taskeri.domain.activity.Activity;
import java.util.List;
import org.hibernate.StatelessSession;

/**
 * The history of a tenant.
 *
 * @param session whose transaction is in the tenant's schema
 */
public record PostgresActivities(StatelessSession session) implements ActivityLog {
  /** What the session factory must know. */
  public static final List<Class<?>> ENTITIES = List.of(ActivityEntity.class);

  @Override
  public void append(List<Activity> activities) {
    session.insertMultiple(activities.stream().map(ActivityEntity::from).toList());
  }
}
