package io.taskeri.application.user;

import io.taskeri.application.Change;
import io.taskeri.application.Surroundings;
import io.taskeri.application.mail.MailedToken;
import io.taskeri.application.password.PasswordPolicy;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.session.LoggedIn;
import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.Origin;
import io.taskeri.application.throttle.ThrottleKind;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.Conflict;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TooManyRequests;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.error.Violations;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.text.Text;
import io.taskeri.domain.user.Invitation;
import io.taskeri.domain.user.InvitationStatus;
import io.taskeri.domain.user.User;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Lets in who was invited: the token is all that they show, and the e-mail is the invitation's.
 * Safe for use by several threads.
 */
public final class AcceptanceService {
  private final Surroundings surroundings;

  public AcceptanceService(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What the token invites to.
   *
   * @throws NotFound when it is no token of an invitation, or no more
   * @throws Conflict when the invitation cannot be accepted any more
   * @throws io.taskeri.domain.error.Forbidden when the tenant is suspended
   */
  public Invited look(String token) {
    return look(token, Origin.unknown());
  }

  /**
   * The same for who comes from somewhere.
   *
   * @throws TooManyRequests when too many tokens from there were of no invitation, and this is too
   */
  public Invited look(String token, Origin origin) {
    return countingWrong(
        origin,
        () ->
            read(
                token,
                (unit, invitation) -> {
                  requireStanding(unit, invitation);
                  return new Invited(unit.tenant(), invitation);
                }));
  }

  /** Who has a token is never refused, whoever guesses from the same address. */
  private <R> R countingWrong(Origin origin, Supplier<R> work) {
    try {
      return work.get();
    } catch (NotFound wrong) {
      surroundings.throttle().count(ThrottleKind.TOKEN.from(origin));
      throw wrong;
    }
  }

  private <R> R read(String token, BiFunction<TenantUnit, Invitation, R> work) {
    Instant now = surroundings.now();
    UserId nobody = new UserId(surroundings.ids().next());
    MailedToken parsed = parse(token);
    try {
      return surroundings.read(
          TenantContext.of(parsed.tenant(), nobody),
          unit -> {
            Invitation invitation = known(unit.invitations().find(parsed.hash()));
            invitation.requirePending(now);
            return work.apply(unit, invitation);
          });
    } catch (Unauthenticated noSuchTenant) {
      throw unknown();
    }
  }

  /**
   * Makes the account and begins a session, in one transaction.
   *
   * @throws NotFound as {@link #look} does
   * @throws Conflict also when the e-mail is a user's by now
   */
  public LoggedIn accept(String token, AcceptInvitation command) {
    return countingWrong(command.origin(), () -> acceptOnce(token, command));
  }

  private LoggedIn acceptOnce(String token, AcceptInvitation command) {
    read(token, (unit, it) -> it); // before the hash, which is costly
    Violations violations = new Violations();
    String name = violations.check("/name", () -> Text.name(command.name()));
    String password = violations.check("/password", () -> PasswordPolicy.check(command.password()));
    violations.throwIfAny();
    String hash = surroundings.hasher().hash(password);
    MailedToken parsed = parse(token);
    UserId user = new UserId(surroundings.ids().next());
    try {
      return surroundings.change(
          TenantContext.of(parsed.tenant(), user),
          change -> join(change, parsed, name, hash, command));
    } catch (Unauthenticated noSuchTenant) {
      throw unknown();
    }
  }

  private static LoggedIn join(
      Change change, MailedToken token, String name, String hash, AcceptInvitation command) {
    var unit = change.unit();
    Invitation invitation = known(unit.invitations().lock(token.hash()));
    Invitation accepted = invitation.accept(change.user(), change.now());
    requireStanding(unit, invitation);
    User user =
        User.join(change.user(), invitation.email(), name, invitation.roles(), change.now());
    NewSession session =
        NewSession.begin(
            new SessionId(change.id()),
            unit.tenant().id(),
            user.id(),
            command.origin(),
            change.now());
    Joining.add(change, user, hash);
    unit.invitations().save(accepted);
    unit.sessions().add(session);
    change.changed(
        Subject.of(accepted), Joining.status(InvitationStatus.PENDING, InvitationStatus.ACCEPTED));
    return new LoggedIn(unit.tenant(), user, session);
  }

  /** Nobody comes in by the word of who has left, or may no longer give these roles. */
  private static void requireStanding(TenantUnit unit, Invitation invitation) {
    if (!Roles.stands(unit, invitation)) {
      throw new Conflict(
          ErrorCode.INVITATION_REVOKED,
          "Whoever sent this invitation may not do so any more: ask for another.");
    }
  }

  private static MailedToken parse(String token) {
    return MailedToken.parse(token).orElseThrow(AcceptanceService::unknown);
  }

  private static Invitation known(Optional<Invitation> found) {
    return found
        .filter(it -> it.revokedAt() == null) // who was taken back is not told that they were
        .orElseThrow(AcceptanceService::unknown);
  }

  private static NotFound unknown() {
    return new NotFound("invitation");
  }
}
