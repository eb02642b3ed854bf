package io.taskeri.application.activity;

import io.taskeri.application.port.IdGenerator;
import io.taskeri.domain.activity.Action;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.ActivityId;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the entries of the history for what one user does at one moment. */
public record Recorder(IdGenerator ids, UserId actor, Instant now) {
  /** It was made. */
  public Activity created(Subject subject) {
    return entry(subject, Action.CREATED, null);
  }

  /** Fields of it were changed. */
  public List<Activity> changed(Subject subject, List<FieldChange> changes) {
    return changes.stream().map(it -> entry(subject, Action.CHANGED, it)).toList();
  }

  /** It was deleted. */
  public Activity deleted(Subject subject, @Nullable FieldChange last) {
    return entry(subject, Action.DELETED, last);
  }

  private Activity entry(Subject subject, Action action, @Nullable FieldChange change) {
    return new Activity(new ActivityId(ids.next()), now, actor, subject, action, change);
  }
}
