package io.taskeri.application.task;

import io.taskeri.domain.task.TaskRef;
import io.taskeri.domain.task.TaskStatus;
import org.jspecify.annotations.Nullable;

/**
 * A place on the board for a task.
 *
 * @param status the column
 * @param after right below which task of the column; null for its top
 */
public record MoveTask(TaskStatus status, @Nullable TaskRef after) {}
