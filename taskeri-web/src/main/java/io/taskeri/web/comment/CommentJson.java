package io.taskeri.web.comment;

import io.taskeri.domain.comment.Comment;
import io.taskeri.web.page.Cells;
import io.taskeri.web.user.PersonJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment.
 *
 * @param body Markdown as it was written, which whoever shows it must make harmless
 */
record CommentJson(
    UUID id,
    UUID taskId,
    PersonJson author,
    String body,
    @Nullable Instant editedAt,
    Instant createdAt,
    Instant updatedAt,
    long version) {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "taskId",
          "authorId",
          "authorName",
          "body",
          "editedAt",
          "createdAt",
          "updatedAt",
          "version");

  static CommentJson of(Comment comment) {
    return new CommentJson(
        comment.id().value(),
        comment.task().value(),
        PersonJson.of(comment.author()),
        comment.body(),
        comment.editedAt(),
        comment.revision().createdAt(),
        comment.revision().updatedAt(),
        comment.revision().version());
  }

  List<String> cells() {
    return Cells.of(
        id, taskId, author.userId(), author.name(), body, editedAt, createdAt, updatedAt, version);
  }
}
