package io.taskeri.application.memory;

import io.taskeri.application.comment.CommentSort;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.CommentRepository;
import io.taskeri.domain.access.Viewer;
import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.task.TaskId;
import java.util.Optional;

/** The comments of one tenant. */
record InMemoryComments(TenantData data) implements CommentRepository {
  @Override
  public Optional<Comment> find(CommentId id, Viewer viewer) {
    return Optional.ofNullable(data.comments().get(id))
        .filter(it -> data.isVisible(it.task(), viewer))
        .map(this::named);
  }

  @Override
  public Page<Comment> list(TaskId task, PageRequest<CommentSort> request, Viewer viewer) {
    return Paging.page(
        data.comments().values().stream()
            .filter(it -> it.task().equals(task) && data.isVisible(task, viewer))
            .map(this::named)
            .toList(),
        request);
  }

  private Comment named(Comment it) {
    return new Comment(
        it.id(), it.task(), data.person(it.author().id()), it.body(), it.editedAt(), it.revision());
  }

  @Override
  public void add(Comment comment) {
    data.comments().put(comment.id(), comment);
  }

  @Override
  public void save(Comment comment) {
    Versions.replace(data.comments(), comment.id(), comment, Comment::revision);
  }

  @Override
  public void delete(Comment comment) {
    data.comments().remove(comment.id());
  }
}
