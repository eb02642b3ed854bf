package io.taskeri.application.user;

import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationStatus;
import java.time.Instant;
import java.util.Optional;

/**
 * An invitation as it stands at the moment of the use case.
 *
 * @param link where it is accepted: told once, to whoever sent it, because only a hash of its token
 *     is kept
 */
public record InvitationView(
    Invitation invitation, InvitationStatus status, Optional<String> link) {
  /** Without the link, by which anybody could join. */
  @Override
  public String toString() {
    return "InvitationView[" + invitation.id() + ", " + status + "]";
  }

  static InvitationView of(Invitation invitation, Instant now) {
    return new InvitationView(invitation, invitation.status(now), Optional.empty());
  }
}
