package io.taskeri.persistence.internal.unit;

import io.taskeri.application.migration.Patience;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.domain.user.UserId;
import io.taskeri.persistence.DirectoryFigures;
import io.taskeri.persistence.internal.directory.DirectoryCount;
import io.taskeri.persistence.internal.directory.TenantSwitch;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.schema.SchemaVersions;
import io.taskeri.persistence.internal.schema.TenantSchema;
import io.taskeri.persistence.internal.transfer.TenantDeletion;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/**
 * Runs units of work: each in one transaction, in the directory or in the schema of its tenant.
 *
 * @param sessions opens sessions on connections that it is given
 * @param changeLogs what schemas are made of
 * @param versions which of them this program can work in
 * @param directory is brought up to date in transactions of its own
 */
public record Units(
    Transactions transactions,
    SessionFactory sessions,
    ChangeLogs changeLogs,
    SchemaVersions versions,
    MigratedDirectory directory) {
  /** The same inside the transaction that the connection is in. */
  public Units joining(Connection connection) {
    return over(transactions.joining(connection));
  }

  /** Does work in a transaction that is rolled back and counted nowhere. */
  public void rehearse(Consumer<Units> work) {
    directory.migrate();
    transactions.rehearse(parts -> work.accept(over(parts)));
  }

  private Units over(Transactions others) {
    return new Units(others, sessions, changeLogs, versions, directory);
  }

  /** Does the work in the tenant's schema. */
  public <R> R inTenant(TenantContext context, Work<TenantUnit, R> work, boolean readOnly) {
    return switched(
        context.tenant(),
        readOnly,
        context.user(),
        (there, session, connection) -> there.to(context, session, connection),
        work);
  }

  /** Does the work in the tenant's schema, whatever the tenant's status is. */
  public <R> R asOperator(TenantId tenant, Work<TenantUnit, R> work) {
    return switched(
        tenant,
        false,
        UserId.OPERATOR,
        (there, session, connection) -> there.asOperator(tenant, session, connection),
        work);
  }

  private <R> R switched(
      TenantId id, boolean readOnly, UserId user, Arrival arrival, Work<TenantUnit, R> work) {
    directory.migrate();
    TenantSwitch tenantSwitch = new TenantSwitch(versions);
    return transactions.runIn(
        id,
        readOnly,
        connection -> {
          try (StatelessSession session = open(connection)) {
            Tenant tenant = arrival.by(tenantSwitch, session, connection);
            return work.in(new PostgresTenantUnit(tenant, user, session, connection));
          }
        });
  }

  /** Does the work in the directory. */
  public <R> R inDirectory(Work<DirectoryUnit, R> work) {
    directory.migrate();
    return transactions.run(
        false,
        connection -> {
          try (StatelessSession session = open(connection)) {
            return work.in(new PostgresDirectoryUnit(session));
          }
        });
  }

  /** Makes a whole tenant. */
  public void provision(NewTenant tenant) {
    directory.migrate();
    Provisioning provisioning = new Provisioning(new TenantSchema(changeLogs.tenant()));
    long since = System.nanoTime();
    boolean whole = false;
    try {
      // Its permit is free: nobody knows of the tenant yet
      transactions.runIn(
          tenant.tenant().id(),
          false,
          connection -> {
            try (StatelessSession session = open(connection)) {
              provisioning.run(tenant, connection, session);
              return tenant;
            }
          });
      whole = true;
    } finally {
      transactions.tally().provisioned(since, whole);
    }
  }

  /** Takes a whole tenant away. */
  public void delete(TenantId tenant, Patience patience, Instant now) {
    directory.migrate();
    TenantDeletion deletion = new TenantDeletion(tenant, patience, now);
    transactions.maintain(
        tenant,
        connection -> {
          try (StatelessSession session = open(connection)) {
            return deletion.run(connection, session);
          }
        });
  }

  /** Counts what the directory holds. */
  public DirectoryFigures count() {
    directory.migrate();
    return transactions.run(true, new DirectoryCount(changeLogs.tenant().version())::in);
  }

  private StatelessSession open(Connection connection) {
    StatelessSession session =
        sessions.withStatelessOptions().connection(connection).openStatelessSession();
    // Told of the transaction, or it would not batch; the connection's owner ends it
    session.beginTransaction();
    return session;
  }

  /** One of the ways into a tenant's schema. */
  @FunctionalInterface
  private interface Arrival {
    Tenant by(TenantSwitch tenantSwitch, StatelessSession session, Connection connection)
        throws SQLException;
  }
}
