package io.taskeri.domain.activity;

import io.taskeri.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a tenant's history, written in the transaction of the change and never changed: who
 * did what to which entity, and which field went from what to what.
 *
 * @param change null when the entry is about the entity as a whole
 */
public record Activity(
    ActivityId id,
    Instant occurredAt,
    UserId actor,
    Subject subject,
    Action action,
    @Nullable FieldChange change) {}
