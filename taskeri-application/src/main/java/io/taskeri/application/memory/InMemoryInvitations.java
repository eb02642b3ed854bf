package io.taskeri.application.memory;

import io.taskeri.application.memory.TenantData.StoredInvitation;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.InvitationRepository;
import io.taskeri.application.user.InvitationFilter;
import io.taskeri.application.user.InvitationSort;
import io.taskeri.domain.activity.Activity;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The invitations of one tenant. */
record InMemoryInvitations(TenantData data) implements InvitationRepository {
  @Override
  public Optional<Invitation> find(InvitationId id) {
    return Optional.ofNullable(data.invitations().get(id)).map(StoredInvitation::invitation);
  }

  @Override
  public Optional<Invitation> lock(InvitationId id) {
    return find(id);
  }

  @Override
  public Optional<Invitation> find(String tokenHash) {
    return data.invitations().values().stream()
        .filter(it -> it.tokenHash().equals(tokenHash))
        .map(StoredInvitation::invitation)
        .findAny();
  }

  @Override
  public Optional<Invitation> lock(String tokenHash) {
    return find(tokenHash);
  }

  @Override
  public Optional<Invitation> lockOpen(EmailAddress email) {
    return all()
        .filter(it -> it.email().equals(email))
        .filter(it -> it.acceptedAt() == null && it.revokedAt() == null)
        .findAny();
  }

  private Stream<Invitation> all() {
    return data.invitations().values().stream().map(StoredInvitation::invitation);
  }

  @Override
  public Page<Invitation> list(
      InvitationFilter filter, PageRequest<InvitationSort> request, Instant now) {
    return Paging.page(
        all()
            .filter(it -> filter.statuses().isEmpty() || filter.statuses().contains(it.status(now)))
            .filter(it -> filter.email().map(it.email()::equals).orElse(true))
            .toList(),
        request);
  }

  @Override
  public void add(Invitation invitation, String tokenHash) {
    if (lockOpen(invitation.email()).isPresent()) {
      throw new Conflict(ErrorCode.INVITATION_EXISTS, "This e-mail has been invited already.");
    }
    data.invitations().put(invitation.id(), new StoredInvitation(invitation, tokenHash));
  }

  @Override
  public void save(Invitation invitation) {
    StoredInvitation present = data.invitations().get(invitation.id());
    save(invitation, Objects.requireNonNull(present).tokenHash());
  }

  @Override
  public void save(Invitation invitation, String tokenHash) {
    Map<InvitationId, Invitation> present = new HashMap<>();
    find(invitation.id()).ifPresent(it -> present.put(it.id(), it));
    Versions.replace(present, invitation.id(), invitation, Invitation::revision);
    data.invitations().put(invitation.id(), new StoredInvitation(invitation, tokenHash));
  }

  @Override
  public List<EmailAddress> openFrom(UserId sender) {
    return data.invitations().values().stream()
        .map(TenantData.StoredInvitation::invitation)
        .filter(it -> it.acceptedAt() == null && it.revokedAt() == null)
        .filter(it -> it.invitedBy().id().equals(sender))
        .map(Invitation::email)
        .toList();
  }

  @Override
  public void erase(User before, User erased) {
    data.invitations()
        .replaceAll((id, it) -> belongsTo(before, it.invitation()) ? it.email(erased.email()) : it);
  }

  private boolean belongsTo(User user, Invitation invitation) {
    return invitation.email().equals(user.email())
        || user.id().equals(invitation.acceptedBy())
        || (invitation.revokedAt() != null && had(user, invitation.email()));
  }

  private boolean had(User user, EmailAddress email) {
    return data.activities().stream()
        .filter(it -> it.subject().equals(Subject.of(user)))
        .map(Activity::change)
        .anyMatch(
            it -> it != null && it.field().equals("email") && email.value().equals(it.from()));
  }
}
