package io.taskeri.application.comment;

import io.taskeri.domain.task.TaskRef;

/**
 * A comment to be written.
 *
 * @param task on which
 * @param body Markdown
 */
public record CreateComment(TaskRef task, String body) {}
