package io.taskeri.domain.timelog;

import io.taskeri.domain.project.ProjectId;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.task.TaskKey;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;

/**
 * The time that somebody worked on a task. It does not raise the task's version.
 *
 * @param project the task's, which never changes
 * @param user who worked, under the name that they have at present
 */
public record TimeLog(
    TimeLogId id,
    TaskId task,
    TaskKey taskKey,
    ProjectId project,
    Person user,
    TimeLogDetails details,
    Revision revision) {

  /** A time log that is written now. */
  public static TimeLog write(
      TimeLogId id, Task task, Person user, TimeLogDetails details, Instant now) {
    return new TimeLog(
        id, task.id(), task.key(), task.project(), user, details, Revision.first(now));
  }

  /** This time log with other details; itself when they are the same. */
  public TimeLog change(TimeLogDetails changed, Instant now) {
    return changed.equals(details)
        ? this
        : new TimeLog(id, task, taskKey, project, user, changed, revision.next(now));
  }

  /** Whether it is the user's own: a time log belongs to who worked. */
  public boolean isOwnedBy(UserId other) {
    return user.id().equals(other);
  }
}
