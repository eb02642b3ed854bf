package io.taskeri.application.user;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.mail.MailedToken;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.retry.Created;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.access.Permission;
import io.taskeri.domain.activity.FieldChange;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationId;
import io.taskeri.domain.user.InvitationStatus;
import io.taskeri.domain.user.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Asks people to join. Whoever does gets the address to pass on, so that it works without mail too;
 * where mail is sent, the invited person gets it as well. Safe for use by several threads.
 */
public final class InvitationService {
  private final Surroundings surroundings;

  public InvitationService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Invites somebody. */
  public InvitationView invite(TenantContext context, Invite command) {
    return invite(context, command, Optional.empty()).value();
  }

  /**
   * The same, once for each key; who repeats it gets no address.
   *
   * @throws Conflict when the e-mail is a user's, or has been invited already
   */
  public Created<InvitationView> invite(
      TenantContext context, Invite command, Optional<RetryKey> key) {
    return surroundings.change(
        context,
        change ->
            change.once(
                Permission.USER_INVITE,
                key,
                () -> send(change, command),
                it -> it.invitation().id().value(),
                id -> InvitationView.of(find(change.unit(), new InvitationId(id)), change.now())));
  }

  private InvitationView send(Change change, Invite command) {
    TenantUnit unit = change.unit();
    Violations violations = new Violations();
    EmailAddress email = violations.check("/email", () -> new EmailAddress(command.email()));
    var all = unit.roles().all();
    var roles = violations.check("", () -> Roles.named(command.roles(), all));
    violations.throwIfAny();
    roles.forEach(unit.access()::requireGrant);
    if (unit.users().isTaken(email)) {
      throw new Conflict(ErrorCode.EMAIL_TAKEN, "There is a user with this e-mail.");
    }
    requireUninvited(change, email);
    Invitation invitation =
        Invitation.send(
            new InvitationId(change.id()),
            email,
            Roles.assigned(roles),
            inviter(change),
            change.now());
    MailedToken token = MailedToken.random(unit.tenant().id());
    unit.invitations().add(invitation, token.hash());
    change.created(Subject.of(invitation));
    return sent(change, invitation, token);
  }

  private static Person inviter(Change change) {
    return Person.of(change.unit().users().find(change.user()).orElseThrow());
  }

  private static void requireUninvited(Change change, EmailAddress email) {
    Optional<Invitation> open = change.unit().invitations().lockOpen(email);
    if (open.isPresent() && open.get().status(change.now()) == InvitationStatus.PENDING) {
      throw new Conflict(
          ErrorCode.INVITATION_EXISTS,
          "This e-mail has been invited already: send that invitation once more.");
    }
    open.ifPresent(it -> Joining.revoke(change, it));
  }

  private InvitationView sent(Change change, Invitation invitation, MailedToken token) {
    surroundings
        .letters()
        .invitation(change.unit().tenant(), invitation, token, change.now())
        .forEach(change.unit().outbox()::add);
    return new InvitationView(
        invitation,
        InvitationStatus.PENDING,
        Optional.of(surroundings.letters().links().toInvitation(token)));
  }

  /** One invitation. */
  public InvitationView get(TenantContext context, InvitationId id) {
    Instant now = surroundings.now();
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.USER_INVITE);
          return InvitationView.of(find(unit, id), now);
        });
  }

  private static Invitation find(TenantUnit unit, InvitationId id) {
    return unit.invitations().find(id).orElseThrow(() -> new NotFound("invitation"));
  }

  /** The invitations of the tenant. */
  public Page<InvitationView> list(
      TenantContext context, InvitationFilter filter, PageRequest<InvitationSort> request) {
    Instant now = surroundings.now();
    return surroundings.read(
        context,
        unit -> {
          unit.access().require(Permission.USER_INVITE);
          return unit.invitations()
              .list(filter, request, now)
              .map(it -> InvitationView.of(it, now));
        });
  }

  /**
   * Sends an invitation once more, also when it had expired: with a new address, and the one before
   * is good for nothing.
   *
   * @param expected the version that this was decided on, if it must be the present one
   * @throws Conflict when it was accepted or revoked
   */
  public InvitationView resend(TenantContext context, InvitationId id, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Invitation invitation = lock(change, id, expected);
          Invitation again = invitation.resend(inviter(change), change.now());
          if (!change.access().administrator()) { // for the caller gets the address
            Roles.requireGrant(change.access(), again.roles(), change.unit().roles().all());
          }
          MailedToken token = MailedToken.random(change.unit().tenant().id());
          change.unit().outbox().discard(again.email());
          change.unit().invitations().save(again, token.hash());
          change.changed(
              Subject.of(again),
              List.of(
                  new FieldChange(
                      "expiresAt",
                      invitation.expiresAt().toString(),
                      again.expiresAt().toString())));
          return sent(change, again, token);
        });
  }

  /**
   * Takes an invitation back.
   *
   * @param expected the version that this was decided on, if it must be the present one
   * @throws Conflict when it was accepted or revoked
   */
  public InvitationView revoke(TenantContext context, InvitationId id, OptionalLong expected) {
    return surroundings.change(
        context,
        change -> {
          Invitation revoked = Joining.revoke(change, lock(change, id, expected));
          return InvitationView.of(revoked, change.now());
        });
  }

  private static Invitation lock(Change change, InvitationId id, OptionalLong expected) {
    change.access().require(Permission.USER_INVITE);
    Invitation invitation =
        change.unit().invitations().lock(id).orElseThrow(() -> new NotFound("invitation"));
    invitation.revision().require(expected);
    return invitation;
  }
}
