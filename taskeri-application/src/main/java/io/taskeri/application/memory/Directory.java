package io.taskeri.application.memory;

import io.taskeri.application.port.LoginDirectory.Login;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.session.NewSession;
import io.taskeri.domain.tenant.SessionId;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.EmailAddress;
import io.taskeri.domain.user.UserId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is global, as one transaction sees it. */
record Directory(
    Map<TenantId, Tenant> tenants,
    Map<UserId, Account> accounts,
    Map<SessionId, RunningSession> sessions,
    Map<String, Token> tokens,
    Map<String, StoredRetry> registrations) {

  Directory() {
    this(new HashMap<>(), new LinkedHashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
  }

  Directory copy() {
    return new Directory(
        new HashMap<>(tenants),
        new LinkedHashMap<>(accounts),
        new HashMap<>(sessions),
        new HashMap<>(tokens),
        new HashMap<>(registrations));
  }

  void begin(NewSession session) {
    sessions.put(session.id(), new RunningSession(session.tenant(), session.user(), false));
    tokens.put(session.refreshToken().hash(), new Token(session.id(), session.expiresAt(), false));
  }

  void end(SessionId id) {
    sessions.computeIfPresent(id, (key, it) -> new RunningSession(it.tenant(), it.user(), true));
  }

  record Account(TenantId tenant, EmailAddress email, UserId user, String passwordHash) {
    Login in(Tenant whole) {
      return new Login(whole, user, passwordHash);
    }
  }

  record RunningSession(TenantId tenant, UserId user, boolean ended) {}

  record Token(SessionId session, Instant expiresAt, boolean used) {}

  record StoredRetry(RetryLog.Entry entry, Instant expiresAt) {}
}
