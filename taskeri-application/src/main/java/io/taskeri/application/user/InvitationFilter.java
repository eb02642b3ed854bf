package io.taskeri.application.user;

import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.InvitationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Which invitations are wanted: those that fit every part.
 *
 * @param statuses of which one must fit; empty fits all
 */
public record InvitationFilter(Set<InvitationStatus> statuses, Optional<EmailAddress> email) {
  public InvitationFilter {
    statuses = Set.copyOf(statuses);
  }

  /** All. */
  public static InvitationFilter all() {
    return new InvitationFilter(Set.of(), Optional.empty());
  }

  /** The same with one of these statuses. */
  public InvitationFilter status(InvitationStatus... wanted) {
    return new InvitationFilter(Set.of(wanted), email);
  }

  /** The same for this e-mail. */
  public InvitationFilter email(EmailAddress wanted) {
    return new InvitationFilter(statuses, Optional.of(wanted));
  }
}
