package io.taskeri.persistence.internal.activity;

import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.ActivityId;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.UserId;
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
  @Nullable String entityName;
  @Nullable UUID projectId;

  @Enumerated(EnumType.STRING)
  Action action;

  @Nullable String field;
  @Nullable String oldValue;
  @Nullable String newValue;

  static ActivityEntity from(Activity activity) {
    Subject subject = activity.subject();
    ActivityEntity entity = new ActivityEntity();
    entity.id = activity.id().value();
    entity.occurredAt = activity.occurredAt();
    entity.actorId = activity.actor().value();
    entity.entityType = subject.type();
    entity.entityId = subject.id();
    entity.entityName = subject.name();
    entity.projectId = subject.project() == null ? null : subject.project().value();
    entity.action = activity.action();
    if (activity.change() != null) {
      entity.field = activity.change().field();
      entity.oldValue = activity.change().from();
      entity.newValue = activity.change().to();
    }
    return entity;
  }

  /** The entry, its subject under the name by which it is known. */
  Activity toDomain(@Nullable String name) {
    return new Activity(
        new ActivityId(id),
        occurredAt,
        new UserId(actorId),
        new Subject(
            entityType, entityId, projectId == null ? null : new ProjectId(projectId), name),
        action,
        field == null ? null : new FieldChange(field, oldValue, newValue));
  }
}
