package io.taskeri.persistence.internal.invitation;

import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.InvitationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A role that an invitation gives, as a row. */
@Entity(name = "InvitationRole")
@Table(name = "invitation_roles")
@IdClass(InvitationRoleEntity.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class InvitationRoleEntity {
  @Id UUID invitationId;
  @Id UUID roleId;

  static InvitationRoleEntity from(InvitationId invitation, AssignedRole role) {
    InvitationRoleEntity entity = new InvitationRoleEntity();
    entity.invitationId = invitation.value();
    entity.roleId = role.id().value();
    return entity;
  }

  /** What identifies it. */
  record Key(UUID invitationId, UUID roleId) {}
}
