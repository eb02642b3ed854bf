package io.taskeri.domain.user;

import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.revision.Revision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to join. Who brings its token becomes a user with this e-mail, whatever address
 * they would rather have.
 *
 * @param roles those that the user will have, ordered by name
 * @param invitedBy who answers for it: whoever sent it the last time
 * @param expiresAt until when it can be accepted, {@link #LIFE} after it was sent the last time
 * @param acceptedBy the user whom it made, if any
 * @param revokedAt when it was taken back, if it was
 */
public record Invitation(
    InvitationId id,
    EmailAddress email,
    List<AssignedRole> roles,
    Person invitedBy,
    Instant expiresAt,
    @Nullable UserId acceptedBy,
    @Nullable Instant acceptedAt,
    @Nullable Instant revokedAt,
    Revision revision) {
  /** For how long it can be accepted. */
  public static final Duration LIFE = Duration.ofDays(7);

  public Invitation {
    roles = List.copyOf(roles);
  }

  /** An invitation that is sent now. */
  public static Invitation send(
      InvitationId id,
      EmailAddress email,
      List<AssignedRole> roles,
      Person invitedBy,
      Instant now) {
    return new Invitation(
        id, email, roles, invitedBy, now.plus(LIFE), null, null, null, Revision.first(now));
  }

  /** How it stands. */
  public InvitationStatus status(Instant now) {
    if (acceptedAt != null) {
      return InvitationStatus.ACCEPTED;
    }
    if (revokedAt != null) {
      return InvitationStatus.REVOKED;
    }
    return expiresAt.isAfter(now) ? InvitationStatus.PENDING : InvitationStatus.EXPIRED;
  }

  /**
   * This invitation, sent once more, also when it had expired: by whom answers for it from now on.
   *
   * @throws Conflict when it was accepted or revoked
   */
  public Invitation resend(Person inviter, Instant now) {
    requireOpen();
    return new Invitation(
        id, email, roles, inviter, now.plus(LIFE), null, null, null, revision.next(now));
  }

  /**
   * This invitation, taken back.
   *
   * @throws Conflict when it was accepted or revoked
   */
  public Invitation revoke(Instant now) {
    requireOpen();
    return new Invitation(
        id, email, roles, invitedBy, expiresAt, null, null, now, revision.next(now));
  }

  /**
   * This invitation, accepted by the user whom it makes.
   *
   * @throws Conflict when it cannot be accepted, or no more
   */
  public Invitation accept(UserId user, Instant now) {
    requirePending(now);
    return new Invitation(
        id, email, roles, invitedBy, expiresAt, user, now, null, revision.next(now));
  }

  /**
   * Refuses an invitation that cannot be accepted.
   *
   * @throws Conflict unless it is pending
   */
  public void requirePending(Instant now) {
    requireOpen();
    if (status(now) == InvitationStatus.EXPIRED) {
      throw new Conflict(
          ErrorCode.INVITATION_EXPIRED, "This invitation has expired: ask for another.");
    }
  }

  private void requireOpen() {
    if (acceptedAt != null) {
      throw new Conflict(ErrorCode.INVITATION_ACCEPTED, "This invitation has been accepted.");
    }
    if (revokedAt != null) {
      throw new Conflict(ErrorCode.INVITATION_REVOKED, "This invitation was revoked.");
    }
  }
}
