package io.taskeri.web.activity;

import io.taskeri.application.activity.ActivityEntry;
import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.EntityType;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.project.ProjectId;
import io.taskeri.web.page.Cells;
import io.taskeri.web.user.PersonJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history.
 *
 * @param field what was changed; null where it is about the whole
 */
record ActivityJson(
    UUID id,
    Instant occurredAt,
    PersonJson actor,
    EntityType entityType,
    UUID entityId,
    @Nullable String entityName,
    @Nullable UUID projectId,
    Action action,
    @Nullable String field,
    @Nullable String from,
    @Nullable String to) {
  /** The names of the columns of {@link #cells()}. */
  static final List<String> COLUMNS =
      List.of(
          "id",
          "occurredAt",
          "actorId",
          "actor",
          "entityType",
          "entityId",
          "entityName",
          "projectId",
          "action",
          "field",
          "from",
          "to");

  static ActivityJson of(ActivityEntry entry) {
    Activity activity = entry.activity();
    Subject subject = activity.subject();
    ProjectId project = subject.project();
    FieldChange change = activity.change();
    return new ActivityJson(
        activity.id().value(),
        activity.occurredAt(),
        new PersonJson(activity.actor().value(), entry.actorName()),
        subject.type(),
        subject.id(),
        subject.name(),
        project == null ? null : project.value(),
        activity.action(),
        change == null ? null : change.field(),
        change == null ? null : change.from(),
        change == null ? null : change.to());
  }

  /** A line of a table. */
  List<String> cells() {
    return Cells.of(
        id,
        occurredAt,
        actor.userId(),
        actor.name(),
        entityType,
        entityId,
        entityName,
        projectId,
        action,
        field,
        from,
        to);
  }
}
