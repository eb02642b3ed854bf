package io.taskeri.application.statistics;

import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.project.ProjectKey;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks a project has.
 *
 * @param open those that are not completed
 * @param minutes the time that was logged
 */
public record ProjectStatistics(
    ProjectId project,
    ProjectKey key,
    String name,
    long total,
    long open,
    long overdue,
    long done,
    long cancelled,
    long minutes) {

  /** The part of all but the cancelled ones that is done; null if there is none. */
  public @Nullable Double completion() {
    return total == cancelled ? null : (double) done / (total - cancelled);
  }
}
