package io.taskeri.web.user;

import io.taskeri.application.user.InvitationView;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation.
 *
 * @param link where it is accepted; only in the answer to whoever has just sent it
 */
record InvitationJson(
    UUID id,
    String email,
    List<AssignedRoleJson> roles,
    InvitationStatus status,
    PersonJson invitedBy,
    @Nullable String link,
    Instant createdAt,
    Instant updatedAt,
    Instant expiresAt,
    @Nullable Instant acceptedAt,
    long version) {

  static InvitationJson of(InvitationView view) {
    Invitation invitation = view.invitation();
    return new InvitationJson(
        invitation.id().value(),
        invitation.email().value(),
        invitation.roles().stream().map(AssignedRoleJson::of).toList(),
        view.status(),
        PersonJson.of(invitation.invitedBy()),
        view.link().orElse(null),
        invitation.revision().createdAt(),
        invitation.revision().updatedAt(),
        invitation.expiresAt(),
        invitation.acceptedAt(),
        invitation.revision().version());
  }
}
