package io.taskeri.application.session;

import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.application.port.RefreshTokenRepository.Grant;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TenantRequired;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Slug;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Begins, continues and ends sessions. Safe for use by several threads. */
public final class SessionService {
  private static final int MOST_ACCOUNTS = 4;

  private final Surroundings surroundings;
  private final FailedLogIns failures;

  public SessionService(Surroundings surroundings) {
    this.surroundings = surroundings;
    failures = new FailedLogIns(surroundings);
  }

  /**
   * Logs somebody in. Of an e-mail in many tenants at most {@value #MOST_ACCOUNTS} accounts are
   * tried unless the tenant is named.
   *
   * @throws Unauthenticated the same for whatever is wrong
   * @throws TenantRequired when the password fits in several tenants
   */
  public LoggedIn logIn(LogIn command) {
    List<Login> accounts = accounts(command);
    List<Login> fitting =
        accounts.stream()
            .filter(it -> surroundings.hasher().matches(command.password(), it.passwordHash()))
            .toList();
    if (fitting.isEmpty()) {
      failures.note(accounts);
      throw failed();
    }
    if (fitting.size() > 1) {
      throw new TenantRequired(
          fitting.stream()
              .map(it -> new TenantRequired.Choice(it.tenant().slug().value(), it.tenant().name()))
              .toList());
    }
    return begin(fitting.get(0), command.origin());
  }

  private List<Login> accounts(LogIn command) {
    List<Login> found;
    try {
      EmailAddress email = new EmailAddress(command.email());
      Optional<Slug> tenant = command.tenant().map(Slug::new);
      found =
          surroundings
              .storage()
              .inDirectory(unit -> unit.logins().find(email, tenant, MOST_ACCOUNTS));
    } catch (InvalidInput malformed) {
      found = List.of();
    }
    if (found.isEmpty()) {
      surroundings.hasher().matches(command.password(), surroundings.decoy());
    }
    return found;
  }

  private LoggedIn begin(Login login, Origin origin) {
    Instant now = surroundings.now();
    NewSession session =
        NewSession.begin(
            new SessionId(surroundings.ids().next()),
            login.tenant().id(),
            login.user(),
            origin,
            now);
    TenantContext context = TenantContext.of(login.tenant().id(), login.user());
    try {
      return surroundings.change(
          context,
          change -> {
            TenantUnit unit = change.unit();
            // Before the status is read: who is being deactivated is then seen to be
            Optional<String> hash = unit.logins().lockPasswordHash(login.user());
            User user = unit.users().find(unit.access().user()).orElseThrow();
            if (!hash.equals(Optional.of(login.passwordHash()))) {
              throw failed(); // changed since it was tried
            }
            unit.sessions().add(session);
            change.created(Subject.of(session.id()));
            return new LoggedIn(unit.tenant(), user, session);
          });
    } catch (Forbidden | Unauthenticated refused) {
      failures.note(List.of(login));
      throw failed();
    }
  }

  private static Unauthenticated failed() {
    return new Unauthenticated(
        ErrorCode.LOGIN_FAILED, "E-mail, password and organization do not fit.");
  }

  /**
   * Continues a session. Each token serves once: who brings one a second time has stolen it, or was
   * stolen from, so the session ends with all that came of it (RFC 9700, section 4.14.2).
   *
   * @throws Unauthenticated when the token is worth nothing, for whatever reason
   * @throws Forbidden when the tenant is suspended
   */
  public Refreshed refresh(RefreshToken token) {
    Instant now = surroundings.now();
    RefreshToken next = RefreshToken.random();
    return surroundings
        .storage()
        .inDirectory(
            unit -> {
              Optional<Grant> found = unit.refreshTokens().lock(token.hash());
              if (found.isEmpty() || found.get().sessionEnded()) {
                return Optional.<Refreshed>empty();
              }
              Grant grant = found.get();
              if (grant.used()) {
                unit.refreshTokens().endSession(grant, now);
                return Optional.<Refreshed>empty();
              }
              if (!grant.expiresAt().isAfter(now)) {
                return Optional.<Refreshed>empty();
              }
              grant.tenant().requireActive();
              unit.refreshTokens().rotate(grant, next.hash(), now, now.plus(RefreshToken.LIFE));
              return Optional.of(
                  new Refreshed(
                      TenantContext.of(grant.tenant().id(), grant.user(), grant.session()), next));
            })
        .orElseThrow(
            () ->
                new Unauthenticated(
                    ErrorCode.REFRESH_TOKEN_INVALID,
                    "This refresh token is unknown, expired or was used before."));
  }

  /** Ends the session of the context; its access tokens stop at once. */
  public void logOut(TenantContext context) {
    surroundings.change(
        context,
        change -> {
          context
              .session()
              .filter(it -> change.unit().sessions().end(it, change.user(), change.now()))
              .ifPresent(it -> change.deleted(Subject.of(it), null));
          return change;
        });
  }

  /** The caller's own sessions that are running. They are few, and read all at once. */
  public Page<RunningSession> list(TenantContext context, PageRequest<SessionSort> request) {
    Instant now = surroundings.now();
    return surroundings.read(
        context, unit -> Paging.page(unit.sessions().running(unit.access().user(), now), request));
  }

  /**
   * Ends one of the caller's own sessions; its access tokens stop at once.
   *
   * @throws NotFound when it is not the caller's, or not running
   */
  public void end(TenantContext context, SessionId session) {
    surroundings.change(
        context,
        change -> {
          if (!change.unit().sessions().end(session, change.access().user(), change.now())) {
            throw new NotFound("session");
          }
          change.deleted(Subject.of(session), null);
          return change;
        });
  }
}
