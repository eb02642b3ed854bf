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

  /** This project, read-only from now on; itself when it is already. */
  public Project archive(Instant now) {
    return archivedAt != null ? this : new Project(id, key, details, now, revision.next(now));
  }

  /** This project, to be worked on again; itself when it can be already. */
  public Project restore(Instant now) {
    return archivedAt == null ? this : new Project(id, key, details, null, revision.next(now));
  }

  /**
   * Refuses to delete a project that is still worked on.
   *
   * @throws Conflict unless it is archived
   */
  public void requireArchived() {
    if (archivedAt == null) {
      throw new Conflict(
          ErrorCode.PROJECT_NOT_ARCHIVED,
          "The project " + key + " must be archived before it is deleted.");
    }
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
