package io.taskeri.application.timelog;

import io.taskeri.domain.task.TaskRef;
import java.time.Instant;

/**
 * Time to be logged by who worked.
 *
 * @param task on which
 * @param startedAt when the work began
 * @param minutes how long it took
 */
public record LogTime(TaskRef task, Instant startedAt, int minutes, String note) {}
