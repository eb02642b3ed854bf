package io.taskeri.persistence.internal.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/** What is done to invitations in HQL, checked when it is compiled. */
interface InvitationQueries {
  StatelessSession session();

  /** Leaves the token as it is, and by hand what an update of the whole row would do. */
  @HQL(
      """
      update Invitation i set i.expiresAt = :expiresAt, i.acceptedBy = :acceptedBy,
        i.acceptedAt = :acceptedAt, i.revokedAt = :revokedAt, i.updatedAt = :updatedAt,
        i.version = i.version + 1
      where i.id = :id and i.version = :before
      """)
  int save(
      UUID id,
      long before,
      Instant expiresAt,
      @Nullable UUID acceptedBy,
      @Nullable Instant acceptedAt,
      @Nullable Instant revokedAt,
      Instant updatedAt);

  @HQL(
      """
      select i.email from Invitation i
      where i.invitedBy = :sender and i.acceptedAt is null and i.revokedAt is null
      """)
  List<String> openFrom(UUID sender);
}
