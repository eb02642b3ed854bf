package io.taskeri.persistence.internal.project;

import io.taskeri.domain.project.Visibility;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.SelectionQuery;

/**
 * What is asked of projects in HQL, checked when it is compiled. Values of enums are parameters,
 * since for one in the text the processor looks through the whole class path.
 */
interface ProjectQueries {
  String VISIBLE =
      """
       and (:everything = true or p.visibility = :open or exists (
         select 1 from ProjectMember m where m.projectId = p.id and m.userId = :viewer))
      """;

  StatelessSession session();

  @HQL("select p from Project p where p.id = :id" + VISIBLE)
  SelectionQuery<ProjectEntity> byId(UUID id, UUID viewer, boolean everything, Visibility open);

  @HQL("select p from Project p where p.key = :key" + VISIBLE)
  SelectionQuery<ProjectEntity> byKey(String key, UUID viewer, boolean everything, Visibility open);

  @HQL("select count(p) from Project p where p.archivedAt is null")
  long countUnarchived();

  @HQL("delete from Project p where p.id = :project")
  int delete(UUID project);
}
