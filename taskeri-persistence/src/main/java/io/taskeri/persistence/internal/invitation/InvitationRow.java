package io.taskeri.persistence.internal.invitation;

import io.taskeri.domain.access.RoleId;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.Invitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@link InvitationSelection}: an invitation comes in one row for each of its roles, or in
 * one.
 *
 * @param inviter the name of who sent it
 * @param roleId null when it gives no role
 * @param roleName the name of the role
 */
record InvitationRow(
    InvitationEntity invitation, String inviter, @Nullable UUID roleId, @Nullable String roleName) {

  static InvitationRow of(@Nullable Object[] columns) {
    return new InvitationRow(
        (InvitationEntity) Objects.requireNonNull(columns[0]),
        (String) Objects.requireNonNull(columns[1]),
        (UUID) columns[2],
        (String) columns[3]);
  }

  /** The invitations of the rows, in which those of one invitation stand together. */
  static List<Invitation> invitations(List<InvitationRow> rows) {
    List<Invitation> invitations = new ArrayList<>();
    for (int begin = 0, end = 0; begin < rows.size(); begin = end) {
      InvitationRow first = rows.get(begin);
      List<AssignedRole> roles = new ArrayList<>();
      while (end < rows.size() && rows.get(end).invitation.id.equals(first.invitation.id)) {
        rows.get(end).addTo(roles);
        end++;
      }
      invitations.add(first.invitation.toDomain(first.inviter, roles));
    }
    return invitations;
  }

  private void addTo(List<AssignedRole> roles) {
    if (roleId != null) {
      roles.add(new AssignedRole(new RoleId(roleId), Objects.requireNonNull(roleName)));
    }
  }
}
