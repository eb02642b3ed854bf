package io.taskeri.persistence.internal.invitation;

import io.taskeri.domain.revision.Revision;
import io.taskeri.domain.user.AssignedRole;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.Person;
import io.taskeri.domain.user.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation as a row; its roles are rows of their own. */
@Entity(name = "Invitation")
@Table(name = "invitations")
@SuppressWarnings("NullAway.Init") // filled by Hibernate or by from
class InvitationEntity {
  @Id UUID id;

  @Column(updatable = false)
  String email;

  UUID invitedBy;

  byte[] tokenHash;
  Instant expiresAt;
  @Nullable UUID acceptedBy;
  @Nullable Instant acceptedAt;
  @Nullable Instant revokedAt;

  @Column(updatable = false)
  Instant createdAt;

  Instant updatedAt;
  @Version long version;

  static InvitationEntity from(Invitation invitation, String tokenHash) {
    InvitationEntity entity = new InvitationEntity();
    entity.id = invitation.id().value();
    entity.email = invitation.email().value();
    entity.invitedBy = invitation.invitedBy().id().value();
    entity.tokenHash = HexFormat.of().parseHex(tokenHash);
    entity.expiresAt = invitation.expiresAt();
    entity.acceptedBy = invitation.acceptedBy() == null ? null : invitation.acceptedBy().value();
    entity.acceptedAt = invitation.acceptedAt();
    entity.revokedAt = invitation.revokedAt();
    entity.createdAt = invitation.revision().createdAt();
    entity.updatedAt = invitation.revision().updatedAt();
    entity.version = invitation.revision().version();
    return entity;
  }

  Invitation toDomain(String inviter, List<AssignedRole> roles) {
    return new Invitation(
        new InvitationId(id),
        new EmailAddress(email),
        roles,
        new Person(new UserId(invitedBy), inviter),
        expiresAt,
        acceptedBy == null ? null : new UserId(acceptedBy),
        acceptedAt,
        revokedAt,
        new Revision(version, createdAt, updatedAt));
  }
}
