package io.taskeri.domain.project;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Holds tasks.
 *
 * @param archivedAt when it became read-only; null while it can be worked on
 */
public record Project(
    ProjectId id,
    ProjectKey key,
    ProjectDetails details,
    @Nullable Instant archivedAt,
    Revision revision) {

  /** A project that begins now. */
  public static Project create(ProjectId id, ProjectKey key, ProjectDetails details, Instant now) {
    return new Project(id, key, details, null, Revision.first(now));
  }

  /** This project with other details; itself when they are the same. */
  public Project change(ProjectDetails changed, Instant now) {
    requireWritable();
    return changed.equals(details)
        ? this
        : new Project(id, key, changed, archivedAt, revision.next(now));
  }

  /** Whether it is the user's own: a project belongs to its lead. */
  public boolean isOwnedBy(UserId user) {
    return user.equals(details.lead());
  }

  /**
   * Refuses changes to an archived project.
   *
   * @throws Conflict when it is archived
   */
  public void requireWritable() {
    if (archivedAt != null) {
      throw new Conflict(
          ErrorCode.PROJECT_ARCHIVED, "The project " + key + " is archived and read-only.");
    }
  }
}
