package io.taskeri.persistence.internal.unit;

import io.taskeri.application.port.NewTenant;
import io.taskeri.application.retry.Retries;
import io.taskeri.application.retry.RetryKey;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.persistence.internal.access.PostgresRoles;
import io.taskeri.persistence.internal.activity.PostgresActivities;
import io.taskeri.persistence.internal.directory.PostgresLogins;
import io.taskeri.persistence.internal.directory.PostgresSessions;
import io.taskeri.persistence.internal.directory.PostgresTenants;
import io.taskeri.persistence.internal.retry.PostgresRetryLog;
import io.taskeri.persistence.internal.retry.RetryTable;
import io.taskeri.persistence.internal.schema.TenantSchema;
import io.taskeri.persistence.internal.user.PostgresUsers;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.StatelessSession;

/**
 * Makes a whole tenant in the caller's transaction: nothing of it is there before that commits, and
 * nothing is left when it does not, whatever the moment.
 *
 * @param schemas makes the schema
 */
public record Provisioning(TenantSchema schemas) {
  /**
   * Makes the tenant.
   *
   * @param session on the connection
   * @throws io.taskeri.domain.error.Conflict when the retry key is in use; a slug that is taken
   *     fails by its constraint
   */
  public void run(NewTenant tenant, Connection connection, StatelessSession session)
      throws SQLException {
    tenant.retryKey().ifPresent(it -> remember(it, tenant, session));
    // The row comes before the schema: who comes second with the slug waits here, before the work
    new PostgresTenants(session).add(tenant.tenant(), schemas.version());
    schemas.create(connection, tenant.tenant().schema());
    fillSchema(tenant, session);
    fillDirectory(tenant, session);
  }

  private static void remember(RetryKey key, NewTenant tenant, StatelessSession session) {
    Retries.claimFor(
        tenant.tenant().id().value(),
        key,
        new PostgresRetryLog(session, RetryTable.DIRECTORY),
        tenant.session().createdAt());
  }

  private static void fillSchema(NewTenant tenant, StatelessSession session) {
    new PostgresRoles(session).addAll(tenant.roles());
    new PostgresUsers(session).add(tenant.admin());
    new PostgresActivities(session).append(tenant.activities());
  }

  private static void fillDirectory(NewTenant tenant, StatelessSession session) {
    Tenant made = tenant.tenant();
    new PostgresLogins(session, made.schema()).add(tenant.admin(), tenant.passwordHash());
    new PostgresSessions(session, made.id()).add(tenant.session());
  }
}
