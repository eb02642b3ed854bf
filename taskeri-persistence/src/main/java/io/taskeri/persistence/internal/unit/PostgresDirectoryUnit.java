package io.taskeri.persistence.internal.unit;

import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.LoginDirectory;
import io.taskeri.application.port.MailQueue;
import io.taskeri.application.port.RefreshTokenRepository;
import io.taskeri.application.port.RetryLog;
import io.taskeri.application.port.TenantRepository;
import io.taskeri.application.port.Throttles;
import io.taskeri.persistence.internal.directory.PostgresLoginDirectory;
import io.taskeri.persistence.internal.directory.PostgresRefreshTokens;
import io.taskeri.persistence.internal.directory.PostgresTenants;
import io.taskeri.persistence.internal.mail.PostgresMailQueue;
import io.taskeri.persistence.internal.retry.PostgresRetryLog;
import io.taskeri.persistence.internal.retry.RetryTable;
import io.taskeri.persistence.internal.throttle.PostgresThrottles;
import org.hibernate.StatelessSession;

/**
 * One transaction in the directory.
 *
 * @param session of that transaction
 */
public record PostgresDirectoryUnit(StatelessSession session) implements DirectoryUnit {
  @Override
  public TenantRepository tenants() {
    return new PostgresTenants(session);
  }

  @Override
  public LoginDirectory logins() {
    return new PostgresLoginDirectory(session);
  }

  @Override
  public RefreshTokenRepository refreshTokens() {
    return new PostgresRefreshTokens(session);
  }

  @Override
  public MailQueue mails() {
    return new PostgresMailQueue(session);
  }

  @Override
  public RetryLog registrations() {
    return new PostgresRetryLog(session, RetryTable.DIRECTORY);
  }

  @Override
  public Throttles throttles() {
    return new PostgresThrottles(session);
  }
}
