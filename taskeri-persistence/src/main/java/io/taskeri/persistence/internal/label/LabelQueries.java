package io.taskeri.persistence.internal.label;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is asked of labels in HQL, checked when it is compiled. */
interface LabelQueries {
  StatelessSession session();

  @HQL("from Label l where l.name in :names")
  List<LabelEntity> named(Collection<String> names);

  @HQL("delete from Label l where l.id = :label")
  int delete(UUID label);
}
