package io.taskeri.persistence.internal.user;

import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user with one of their roles: a user comes in one row for each role, or in one.
 *
 * @param roleId null when the user has no role
 * @param roleName the name of the role
 */
record UserRow(UserEntity user, @Nullable UUID roleId, @Nullable String roleName) {
  /** A row of {@link UserSelection}, which may have more columns behind these. */
  static UserRow of(@Nullable Object[] columns) {
    return new UserRow(
        (UserEntity) Objects.requireNonNull(columns[0]), (UUID) columns[1], (String) columns[2]);
  }

  /** The users of the rows, in which those of one user stand together. */
  static List<User> users(List<UserRow> rows) {
    List<User> users = new ArrayList<>();
    for (int begin = 0, end = 0; begin < rows.size(); begin = end) {
      UserEntity user = rows.get(begin).user;
      List<AssignedRole> roles = new ArrayList<>();
      while (end < rows.size() && rows.get(end).user.id.equals(user.id)) {
        rows.get(end).addTo(roles);
        end++;
      }
      users.add(user.toDomain(roles));
    }
    return users;
  }

  private void addTo(List<AssignedRole> roles) {
    if (roleId != null) {
      roles.add(new AssignedRole(new RoleId(roleId), Objects.requireNonNull(roleName)));
    }
  }
}
