package io.taskeri.domain.task;

import io.taskeri.domain.user.UserId;
import java.time.Instant;

/**
 * A user assigned to a task.
 *
 * @param name the user's name at present
 * @param assignedBy who assigned them
 */
public record TaskAssignment(UserId user, String name, Instant assignedAt, UserId assignedBy) {}
