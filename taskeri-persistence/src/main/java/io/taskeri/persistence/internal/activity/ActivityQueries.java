package io.taskeri.persistence.internal.activity;

import io.taskeri.domain.activity.EntityType;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is done to the history in HQL, checked when it is compiled. */
interface ActivityQueries {
  StatelessSession session();

  @HQL(
      """
      update Activity a set a.oldValue = null, a.newValue = null
      where a.entityId = :user and a.entityType = :type and a.field in :fields
      """)
  int erase(UUID user, EntityType type, Collection<String> fields);
}
