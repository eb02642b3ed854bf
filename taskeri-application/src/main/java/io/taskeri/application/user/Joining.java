package io.taskeri.application.user;

import io.taskeri.application.Change;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationStatus;
import io.taskeri.domain.user.User;
import java.util.List;

/** What happens whenever somebody joins, by whichever way. */
final class Joining {
  private Joining() {}

  /**
   * Keeps the new user, who can log in from now on.
   *
   * @throws io.taskeri.domain.error.Conflict when the tenant has as many users as it may
   */
  static void add(Change change, User user, String passwordHash) {
    change.requireRoomForUser();
    change.unit().users().add(user);
    change.unit().logins().add(user, passwordHash);
    change.created(Subject.of(user));
  }

  /**
   * Who is there needs no invitation any more. Called before the e-mail is taken: who accepts locks
   * in that order too, so that neither waits for the other for ever.
   */
  static void revokeOpenInvitation(Change change, EmailAddress email) {
    change.unit().invitations().lockOpen(email).ifPresent(it -> revoke(change, it));
  }

  /** Takes the invitation back, with its mail if that was not sent yet. */
  static Invitation revoke(Change change, Invitation invitation) {
    Invitation revoked = invitation.revoke(change.now());
    change.unit().invitations().save(revoked);
    change.unit().outbox().discard(revoked.email());
    change.changed(
        Subject.of(revoked), status(invitation.status(change.now()), InvitationStatus.REVOKED));
    return revoked;
  }

  /** What the history tells of an invitation that stands otherwise now. */
  static List<FieldChange> status(InvitationStatus before, InvitationStatus after) {
    return new FieldChange.Comparison().field("status", before, after).changes();
  }
}
