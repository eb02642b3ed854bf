package io.taskeri.application.port;

/** One transaction in the directory. Valid only until the work returns, and only on its thread. */
public interface DirectoryUnit {
  /** All tenants. */
  TenantRepository tenants();

  /** Who may log in where, over all tenants. */
  LoginDirectory logins();

  /** Refresh tokens, over all tenants. */
  RefreshTokenRepository refreshTokens();

  /** Mail that is to be sent, of all tenants. */
  MailQueue mails();

  /** Registrations under their retry keys; what was created is the tenant. */
  RetryLog registrations();

  /** Attempts that were counted, over all tenants. */
  Throttles throttles();
}
