package io.taskeri.persistence.internal.comment;

import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is done to comments in HQL, checked when it is compiled. */
interface CommentQueries {
  StatelessSession session();

  @HQL("delete from Comment c where c.id = :comment")
  int delete(UUID comment);
}
