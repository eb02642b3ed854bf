package io.taskeri.domain.organization;

import io.taskeri.domain.revision.Revision;
import java.time.Instant;

/** A part of the organization. Who belongs to it is kept apart and does not raise its version. */
public record Department(DepartmentId id, DepartmentDetails details, Revision revision) {
  /** A department that begins now. */
  public static Department create(DepartmentId id, DepartmentDetails details, Instant now) {
    return new Department(id, details, Revision.first(now));
  }

  /** This department with other details; itself when they are the same. */
  public Department change(DepartmentDetails changed, Instant now) {
    return changed.equals(details) ? this : new Department(id, changed, revision.next(now));
  }
}
