package io.taskeri.domain.label;

import io.taskeri.domain.revision.Revision;
import java.time.Instant;

/** A word by which tasks of any project are told from others. */
public record Label(LabelId id, LabelDetails details, Revision revision) {
  /** A label that begins now. */
  public static Label create(LabelId id, LabelDetails details, Instant now) {
    return new Label(id, details, Revision.first(now));
  }

  /** This label with other details; itself when they are the same. */
  public Label change(LabelDetails changed, Instant now) {
    return changed.equals(details) ? this : new Label(id, changed, revision.next(now));
  }
}
