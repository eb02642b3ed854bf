package io.taskeri.application.memory;

import io.taskeri.application.mail.Mail;
import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.port.Throttles;
import io.taskeri.application.session.NewSession;
import io.taskeri.application.session.Origin;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is global, as one transaction sees it. */
record Directory(
    Map<TenantId, Tenant> tenants,
    Map<UserId, Account> accounts,
    Map<SessionId, StoredSession> sessions,
    Map<String, Token> tokens,
    Map<UUID, StoredMail> mails,
    Map<String, StoredRetry> registrations,
    Map<String, Throttles.Count> throttles) {

  Directory() {
    this(
        new HashMap<>(),
        new LinkedHashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new LinkedHashMap<>(),
        new HashMap<>(),
        new HashMap<>());
  }

  Directory copy() {
    return new Directory(
        new HashMap<>(tenants),
        new LinkedHashMap<>(accounts),
        new HashMap<>(sessions),
        new HashMap<>(tokens),
        new LinkedHashMap<>(mails),
        new HashMap<>(registrations),
        new HashMap<>(throttles));
  }

  /** The same without a tenant. */
  Directory without(TenantId tenant) {
    Directory rest = copy();
    rest.tenants.remove(tenant);
    rest.accounts.values().removeIf(it -> it.tenant().equals(tenant));
    rest.sessions.values().removeIf(it -> it.tenant().equals(tenant));
    rest.tokens.values().removeIf(it -> !rest.sessions.containsKey(it.session()));
    rest.mails.values().removeIf(it -> it.tenant().equals(tenant));
    rest.registrations.values().removeIf(it -> it.entry().created().equals(tenant.value()));
    return rest;
  }

  void begin(NewSession session) {
    sessions.put(
        session.id(),
        new StoredSession(
            session.tenant(),
            session.user(),
            session.origin(),
            session.createdAt(),
            session.createdAt(),
            session.expiresAt(),
            false));
    tokens.put(session.refreshToken().hash(), new Token(session.id(), session.expiresAt(), false));
  }

  void end(SessionId id) {
    sessions.computeIfPresent(id, (key, it) -> it.end());
  }

  record Account(TenantId tenant, EmailAddress email, UserId user, String passwordHash) {
    Login in(Tenant whole) {
      return new Login(whole, user, passwordHash);
    }
  }

  record StoredSession(
      TenantId tenant,
      UserId user,
      Origin origin,
      Instant createdAt,
      Instant refreshedAt,
      Instant expiresAt,
      boolean ended) {
    StoredSession end() {
      return new StoredSession(tenant, user, origin, createdAt, refreshedAt, expiresAt, true);
    }

    StoredSession refresh(Instant now, Instant until) {
      return new StoredSession(tenant, user, origin, createdAt, now, until, ended);
    }
  }

  record Token(SessionId session, Instant expiresAt, boolean used) {}

  record StoredMail(
      TenantId tenant,
      Mail mail,
      int attempts,
      Instant dueAt,
      @Nullable String reason,
      @Nullable Instant givenUpAt) {}

  record StoredRetry(RetryLog.Entry entry, Instant expiresAt) {}
}
