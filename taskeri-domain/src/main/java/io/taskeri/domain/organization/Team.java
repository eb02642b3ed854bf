package io.taskeri.domain.organization;

import io.taskeri.domain.revision.Revision;
import java.time.Instant;

/** People who work together. Who belongs to it is kept apart and does not raise its version. */
public record Team(TeamId id, TeamDetails details, Revision revision) {
  /** A team that begins now. */
  public static Team create(TeamId id, TeamDetails details, Instant now) {
    return new Team(id, details, Revision.first(now));
  }

  /** This team with other details; itself when they are the same. */
  public Team change(TeamDetails changed, Instant now) {
    return changed.equals(details) ? this : new Team(id, changed, revision.next(now));
  }
}
