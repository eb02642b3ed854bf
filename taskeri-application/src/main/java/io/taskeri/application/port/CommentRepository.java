package io.taskeri.application.port;

import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.task.TaskId;
import java.util.Optional;

/**
 * The comments of one tenant. Those on tasks that the viewer may not see are not found; with its
 * task a comment is gone. Whoever changes one holds its task.
 */
public interface CommentRepository {
  Optional<Comment> find(CommentId id, Viewer viewer);

  /** Those on the task. */
  Page<Comment> list(TaskId task, PageRequest<CommentSort> request, Viewer viewer);

  /** Keeps a new comment. */
  void add(Comment comment);

  /**
   * Keeps a changed comment.
   *
   * @throws io.taskeri.domain.error.Conflict when it was changed meanwhile
   */
  void save(Comment comment);

  /** Deletes the comment. */
  void delete(Comment comment);
}
