package io.taskeri.persistence.internal.organization;

import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/** What is done to departments and teams in HQL, checked when it is compiled. */
interface OrganizationQueries {
  StatelessSession session();

  @HQL("delete from Department d where d.id = :department")
  int deleteDepartment(UUID department);

  @HQL("delete from Team t where t.id = :team")
  int deleteTeam(UUID team);
}
