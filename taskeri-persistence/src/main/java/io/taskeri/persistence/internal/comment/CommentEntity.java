package io.taskeri.persistence.internal.comment;

import io.taskeri.domain.comment.Comment;
import io.taskeri.domain.comment.CommentId;
import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.task.TaskId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment as a row. */
@Entity(name = "Comment")
@Table(name = "comments")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class CommentEntity {
  @Id UUID id;

  @Column(updatable = false)
  UUID taskId;

  @Column(updatable = false)
  UUID authorId;

  String body;
  @Nullable Instant editedAt;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static CommentEntity from(Comment comment) {
    CommentEntity entity = new CommentEntity();
    entity.id = comment.id().value();
    entity.taskId = comment.task().value();
    entity.authorId = comment.author().id().value();
    entity.body = comment.body();
    entity.editedAt = comment.editedAt();
    entity.createdAt = comment.revision().createdAt();
    entity.updatedAt = comment.revision().updatedAt();
    entity.version = comment.revision().version();
    return entity;
  }

  Comment toDomain(String author) {
    return new Comment(
        new CommentId(id),
        new TaskId(taskId),
        new Person(new UserId(authorId), author),
        body,
        editedAt,
        new Revision(version, createdAt, updatedAt));
  }
}
