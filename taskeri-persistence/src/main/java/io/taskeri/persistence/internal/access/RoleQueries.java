package io.taskeri.persistence.internal.access;

import io.taskeri.domain.user.UserStatus;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** What is asked of roles in HQL, checked when it is compiled. */
interface RoleQueries {
  StatelessSession session();

  @HQL(
      """
      select r, p.permission from Role r left join RolePermission p on p.roleId = r.id
      order by r.name, r.id
      """)
  List<RoleRow> all();

  @HQL(
      """
      select r, p.permission from Role r left join RolePermission p on p.roleId = r.id
      where r.id = :id
      """)
  List<RoleRow> find(UUID id);

  @HQL("select r from Role r where r.system = true order by r.id")
  SelectionQuery<RoleEntity> administrators();

  @HQL(
      """
      select u.status, r.system, p.permission
      from User u left join UserRole a on a.userId = u.id left join Role r on r.id = a.roleId
      left join RolePermission p on p.roleId = r.id
      where u.id = :user
      """)
  List<AccessRow> access(UUID user);

  /**
   * A role with one of its permissions.
   *
   * @param permission null when it has none
   */
  record RoleRow(RoleEntity role, @Nullable String permission) {
    /** A row of a native query, which may have more columns behind these. */
    static RoleRow of(@Nullable Object[] columns) {
      return new RoleRow((RoleEntity) Objects.requireNonNull(columns[0]), (String) columns[1]);
    }
  }

  /**
   * A user with one permission of one role.
   *
   * @param system null when the user has no role
   * @param permission null when the role has none
   */
  record AccessRow(UserStatus status, @Nullable Boolean system, @Nullable String permission) {}
}
