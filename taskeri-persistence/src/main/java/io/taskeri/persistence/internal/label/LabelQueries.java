package io.taskeri.persistence.internal.label;

import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is asked of labels in HQL, checked when it is compiled. */
interface LabelQueries {
  StatelessSession session();

  @HQL("delete from Label l where l.id = :label")
  int delete(UUID label);
}
