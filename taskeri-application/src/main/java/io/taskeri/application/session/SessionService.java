package io.taskeri.application.session;

import io.taskeri.application.Surroundings;
import io.taskeri.application.page.Page;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.page.Paging;
import io.taskeri.application.port.RefreshTokenRepository.Grant;
import io.taskeri.domain.activity.Subject;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Forbidden;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.error.TenantRequired;
import io.taskeri.domain.error.TooManyRequests;
import io.taskeri.domain.error.Unauthenticated;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.TenantContext;
import java.time.Instant;
import java.util.Optional;

/** Begins, continues and ends sessions. Safe for use by several threads. */
public final class SessionService {
  private final Surroundings surroundings;
  private final LogInAttempts logIns;

  public SessionService(Surroundings surroundings) {
    this.surroundings = surroundings;
    logIns = new LogInAttempts(surroundings);
  }

  /**
   * Logs somebody in. Of an e-mail in many tenants at most {@value LogInAttempts#MOST_ACCOUNTS}
   * accounts are tried unless the tenant is named.
   *
   * @throws Unauthenticated the same for whatever is wrong
   * @throws TenantRequired when the password fits in several tenants
   * @throws TooManyRequests when too many were wrong before; also with the right password
   */
  public LoggedIn logIn(LogIn command) {
    return logIns.logIn(command);
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
