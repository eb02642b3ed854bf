package io.taskeri.domain.activity;

import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a tenant's history, written in the transaction of the change and never changed: who
 * did what to which entity, and which field went from what to what.
 *
 * @param project the project that the entity belongs to, which decides who may read the entry
 * @param change null when the entry is about the entity as a whole
 */
public record Activity(
    ActivityId id,
    Instant occurredAt,
    UserId actor,
    EntityType entityType,
    UUID entityId,
    @Nullable ProjectId project,
    Action action,
    @Nullable FieldChange change) {}
