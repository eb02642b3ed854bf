package io.taskeri.application.user;

import io.taskeri.application.page.SortField;
import io.taskeri.domain.user.Invitation;
import java.util.UUID;

/** The fields by which invitations can be sorted. */
public enum InvitationSort implements SortField<Invitation> {
  CREATED_AT;

  @Override
  public String key(Invitation invitation) {
    return SortField.key(invitation.revision().createdAt());
  }

  @Override
  public UUID id(Invitation invitation) {
    return invitation.id().value();
  }
}
