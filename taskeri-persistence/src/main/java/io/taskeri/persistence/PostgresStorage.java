package io.taskeri.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.taskeri.application.port.DirectoryUnit;
import io.taskeri.application.port.NewTenant;
import io.taskeri.application.port.Storage;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.port.Work;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantContext;
import io.taskeri.persistence.internal.directory.TenantSwitch;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.schema.TenantSchema;
import io.taskeri.persistence.internal.unit.ConnectionPool;
import io.taskeri.persistence.internal.unit.Mapping;
import io.taskeri.persistence.internal.unit.MigratedDirectory;
import io.taskeri.persistence.internal.unit.PostgresDirectoryUnit;
import io.taskeri.persistence.internal.unit.PostgresTenantUnit;
import io.taskeri.persistence.internal.unit.Provisioning;
import io.taskeri.persistence.internal.unit.Transactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in PostgreSQL (15 or later), each tenant in a schema of its own. Safe for use by
 * several threads, and by several programs on one database.
 *
 * <p>The database may be away when a storage is made: until it is there, whatever needs it throws
 * {@link io.taskeri.domain.error.Unavailable}. The directory, in the schema {@code public}, is
 * brought up to date before the first use, or by {@link #migrateDirectory()}.
 */
public final class PostgresStorage implements Storage {
  private final @Nullable HikariDataSource ownPool;
  private final Transactions transactions;
  private final SessionFactory sessions = Mapping.sessionFactory();
  private final ChangeLogs changeLogs = new ChangeLogs();
  private final MigratedDirectory directory;

  private PostgresStorage(DataSource dataSource, @Nullable HikariDataSource ownPool) {
    this.transactions = new Transactions(dataSource);
    this.directory = new MigratedDirectory(transactions, changeLogs);
    this.ownPool = ownPool;
  }

  /**
   * A storage on connections of the caller's. They are given back in the state in which they came,
   * and the data source is left open. It should be a pool, and its connections should have a
   * statement timeout.
   */
  public static PostgresStorage using(DataSource dataSource) {
    return new PostgresStorage(dataSource, null);
  }

  /** A storage with a pool of its own, which {@link #close()} closes. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Creates the directory, or brings it up to date; does nothing when it is. Servers that start at
   * once take turns.
   */
  public void migrateDirectory() {
    directory.migrate();
  }

  /** Whether the database answers at this moment. */
  public boolean isReachable() {
    try {
      return transactions.run(true, PostgresStorage::answers);
    } catch (Unavailable away) {
      return false;
    }
  }

  private static boolean answers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.execute("SELECT 1");
    }
  }

  @Override
  public <R> R inTenant(TenantContext context, Work<TenantUnit, R> work) {
    return inTenant(context, work, false);
  }

  @Override
  public <R> R readInTenant(TenantContext context, Work<TenantUnit, R> work) {
    return inTenant(context, work, true);
  }

  private <R> R inTenant(TenantContext context, Work<TenantUnit, R> work, boolean readOnly) {
    directory.migrate();
    TenantSwitch tenantSwitch = new TenantSwitch(changeLogs.tenant().version());
    return transactions.run(
        readOnly,
        connection -> {
          try (StatelessSession session = open(connection)) {
            Tenant tenant = tenantSwitch.to(context, session);
            return work.in(new PostgresTenantUnit(tenant, context.user(), session));
          }
        });
  }

  @Override
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

  @Override
  public void provision(NewTenant tenant) {
    directory.migrate();
    Provisioning provisioning = new Provisioning(new TenantSchema(changeLogs.tenant()));
    transactions.run(
        false,
        connection -> {
          try (StatelessSession session = open(connection)) {
            provisioning.run(tenant, connection, session);
            return tenant;
          }
        });
  }

  private StatelessSession open(Connection connection) {
    StatelessSession session =
        sessions.withStatelessOptions().connection(connection).openStatelessSession();
    // Told of the transaction, or it would not batch; the connection's owner ends it
    session.beginTransaction();
    return session;
  }

  @Override
  public void close() {
    sessions.close();
    if (ownPool != null) {
      ownPool.close();
    }
  }

  /** Chooses the database and the size of the pool. */
  public static final class Builder {
    private @Nullable String url;
    private @Nullable String user;
    private @Nullable String password;
    private int connections = 10;

    private Builder() {}

    /** A JDBC URL; must be given. */
    public Builder url(String chosen) {
      url = chosen;
      return this;
    }

    /** As whom to connect, unless the URL says it. */
    public Builder user(String chosen) {
      user = chosen;
      return this;
    }

    /** The user's password, if there is one. */
    public Builder password(String chosen) {
      password = chosen;
      return this;
    }

    /** How many connections at the most; ten unless said. */
    public Builder connections(int most) {
      connections = most;
      return this;
    }

    /** Builds it, without waiting for the database. */
    public PostgresStorage build() {
      String database = Objects.requireNonNull(url, "a URL must be given");
      HikariDataSource pool = ConnectionPool.open(database, user, password, connections);
      return new PostgresStorage(pool, pool);
    }
  }
}
