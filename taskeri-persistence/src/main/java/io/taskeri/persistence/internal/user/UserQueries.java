package io.taskeri.persistence.internal.user;

import io.taskeri.domain.user.UserStatus;
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

  @HQL("select count(u) from User u where u.status = :active")
  long countActive(UserStatus active);

  @HQL(
      """
      select count(u) from User u join UserRole a on a.userId = u.id join Role r on r.id = a.roleId
      where r.system = true and u.status = :active and u.id <> :user
      """)
  long administratorsBeside(UUID user, UserStatus active);
}
