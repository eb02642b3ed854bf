package io.taskeri.persistence.internal.user;

import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.user.UserStatus;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;

/**
 * What is asked of people in HQL, checked when it is compiled. Values of enums are parameters,
 * since for one in the text the processor looks through the whole class path.
 */
interface UserQueries {
  StatelessSession session();

  @HQL("select count(u) from User u where u.email = :email")
  long withEmail(String email);

  @HQL(
      """
      select u.id, u.name from User u join Project p on p.id = :project
      where u.id in :users and u.status = :active and (
        p.visibility = :open
        or exists (select 1 from ProjectMember m where m.projectId = p.id and m.userId = u.id)
        or exists (select 1 from UserRole a join Role r on r.id = a.roleId
          where a.userId = u.id and r.system = true))
      """)
  List<AssigneeRow> assignable(
      Collection<UUID> users, UUID project, UserStatus active, Visibility open);

  @HQL(
      """
      select count(u) from User u join UserRole a on a.userId = u.id join Role r on r.id = a.roleId
      where r.system = true and u.status = :active and u.id <> :user
      """)
  long administratorsBeside(UUID user, UserStatus active);

  /** Who may be assigned. */
  record AssigneeRow(UUID id, String name) {}
}
