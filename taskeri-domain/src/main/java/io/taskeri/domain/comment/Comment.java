package io.taskeri.domain.comment;

import io.taskeri.domain.error.Violations;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a task. It does not raise the task's version.
 *
 * @param author who wrote it, under the name that they have at present
 * @param body Markdown as it was written, not blank, up to 64 KiB
 * @param editedAt when the author changed it last; null while it is as it was written
 */
public record Comment(
    CommentId id,
    TaskId task,
    Person author,
    String body,
    @Nullable Instant editedAt,
    Revision revision) {

  /**
   * @throws io.taskeri.domain.error.InvalidInput when the body breaks a rule
   */
  public Comment {
    Violations violations = new Violations();
    String given = body;
    body = violations.check("/body", () -> Text.requiredMarkdown(given));
    violations.throwIfAny();
  }

  /** A comment that is written now. */
  public static Comment write(CommentId id, TaskId task, Person author, String body, Instant now) {
    return new Comment(id, task, author, body, null, Revision.first(now));
  }

  /** This comment with another body; itself when it is the same. */
  public Comment edit(String changed, Instant now) {
    Comment edited = new Comment(id, task, author, changed, now, revision.next(now));
    return edited.body.equals(body) ? this : edited;
  }

  /** Whether it is the user's own: a comment belongs to its author. */
  public boolean isOwnedBy(UserId user) {
    return author.id().equals(user);
  }
}
