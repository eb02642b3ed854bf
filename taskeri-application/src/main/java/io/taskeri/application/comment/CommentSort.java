package io.taskeri.application.comment;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.comment.Comment;
import java.util.UUID;

/** The fields by which comments can be sorted. */
public enum CommentSort implements SortField<Comment> {
  CREATED_AT;

  @Override
  public String key(Comment comment) {
    return SortField.key(comment.revision().createdAt());
  }

  @Override
  public UUID id(Comment comment) {
    return comment.id().value();
  }
}
