package io.taskeri.domain.comment;

import java.util.Objects;
import java.util.UUID;

/** Identifies a comment. */
public record CommentId(UUID value) {
  public CommentId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
