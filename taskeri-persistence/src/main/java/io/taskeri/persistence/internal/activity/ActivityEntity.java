package io.taskeri.persistence.internal.activity;

import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.EntityType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the history as a row. */
@Entity(name = "Activity")
@Table(name = "activities")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class ActivityEntity {
  @Id UUID id;
  Instant occurredAt;
  UUID actorId;

  @Enumerated(EnumType.STRING)
  EntityType entityType;

  UUID entityId;
  @Nullable UUID projectId;

  @Enumerated(EnumType.STRING)
  Action action;

  @Nullable String field;
  @Nullable String oldValue;
  @Nullable String newValue;

  static ActivityEntity from(Activity activity) {
    ActivityEntity entity = new ActivityEntity();
    entity.id = activity.id().value();
    entity.occurredAt = activity.occurredAt();
    entity.actorId = activity.actor().value();
    entity.entityType = activity.entityType();
    entity.entityId = activity.entityId();
    entity.projectId = activity.project() == null ? null : activity.project().value();
    entity.action = activity.action();
    if (activity.change() != null) {
      entity.field = activity.change().field();
      entity.oldValue = activity.change().from();
      entity.newValue = activity.change().to();
    }
    return entity;
  }
}
