package io.taskeri.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.unit.ConnectionPool;
import io.taskeri.persistence.internal.unit.PoolLimits;
import io.taskeri.persistence.internal.unit.TenantPermits;
import io.taskeri.persistence.internal.unit.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what {@link PostgresStorage} works with: a data source, or a URL for a pool of its own.
 */
public final class PostgresStorageBuilder {
  /** One tenant gets a quarter of the pool. */
  private static final int SHARE = 4;

  private @Nullable DataSource dataSource;
  private @Nullable String url;
  private @Nullable String user;
  private @Nullable String password;
  private int connections = 10;
  private OptionalInt connectionsPerTenant = OptionalInt.empty();
  private int tenantsPerConnection = 500;
  private Duration connectionTimeout = Duration.ofSeconds(2);
  private Duration statementTimeout = Duration.ofSeconds(10);
  private Duration lockTimeout = Duration.ofSeconds(3);
  private Duration idleInTransactionTimeout = Duration.ofSeconds(30);
  private Duration socketTimeout = Duration.ofSeconds(15);
  private Duration connectionLife = Duration.ofMinutes(10);
  private final List<ChangeLogs.Extension> extensions = new ArrayList<>();

  PostgresStorageBuilder() {}

  /** Connections of the caller's, as {@link PostgresStorage#using} has them. */
  public PostgresStorageBuilder dataSource(DataSource chosen) {
    dataSource = chosen;
    return this;
  }

  /** A JDBC URL; must be given unless a data source is. */
  public PostgresStorageBuilder url(String chosen) {
    url = chosen;
    return this;
  }

  /** As whom to connect, unless the URL says it. */
  public PostgresStorageBuilder user(String chosen) {
    user = chosen;
    return this;
  }

  /** The user's password, if there is one. */
  public PostgresStorageBuilder password(String chosen) {
    password = chosen;
    return this;
  }

  /** How many connections at the most; ten unless said. */
  public PostgresStorageBuilder connections(int most) {
    connections = most;
    return this;
  }

  /**
   * How long one waits for a permit and for a connection, each, in whole seconds; two unless said.
   */
  public PostgresStorageBuilder connectionTimeout(Duration most) {
    connectionTimeout = most;
    return this;
  }

  /** How long a statement may take; ten seconds unless said. */
  public PostgresStorageBuilder statementTimeout(Duration most) {
    statementTimeout = most;
    return this;
  }

  /** How long a statement waits for a lock; three seconds unless said. */
  public PostgresStorageBuilder lockTimeout(Duration most) {
    lockTimeout = most;
    return this;
  }

  /** How long a transaction may do nothing; thirty seconds unless said. */
  public PostgresStorageBuilder idleInTransactionTimeout(Duration most) {
    idleInTransactionTimeout = most;
    return this;
  }

  /**
   * How long the server may say nothing, in whole seconds; fifteen unless said. Longer than for a
   * statement, or a slow one costs its connection.
   */
  public PostgresStorageBuilder socketTimeout(Duration most) {
    socketTimeout = most;
    return this;
  }

  /** How old a connection gets, thirty seconds at the least; ten minutes unless said. */
  public PostgresStorageBuilder connectionLife(Duration most) {
    connectionLife = most;
    return this;
  }

  /**
   * How many of them one tenant may use at once, so that a busy one leaves some to the others: a
   * quarter of the pool and at least one unless said, and any number of a data source's. Who waits
   * for one in vain is refused with {@link io.taskeri.domain.error.ErrorCode#OVERLOADED}.
   *
   * @param most at least one
   */
  public PostgresStorageBuilder connectionsPerTenant(int most) {
    connectionsPerTenant = OptionalInt.of(atLeastOne(most));
    return this;
  }

  /**
   * How many different tenants a connection of the pool serves before it is replaced by a new one;
   * 500 unless said. PostgreSQL remembers in each connection what it has seen of each tenant's
   * schema. A data source's connections are not replaced: let it limit their lifetime.
   *
   * @param most at least one
   */
  public PostgresStorageBuilder tenantsPerConnection(int most) {
    tenantsPerConnection = atLeastOne(most);
    return this;
  }

  /**
   * One more change log of Liquibase's, whose change sets each new tenant's schema gets after
   * Taskeri's. They are part of what {@code tenants.schema_version} says: a tenant that was made
   * with others is out of service until it is brought up to date.
   *
   * @param resource its place on the class path
   * @param loader the class path
   */
  public PostgresStorageBuilder tenantChangeLog(String resource, ClassLoader loader) {
    extensions.add(new ChangeLogs.Extension(resource, loader));
    return this;
  }

  /**
   * Builds it, without waiting for the database.
   *
   * @throws IllegalStateException when a change log cannot be read, or does what is not a tenant's
   */
  public PostgresStorage build() {
    ChangeLogs changeLogs = ChangeLogs.with(extensions);
    if (dataSource != null) {
      TenantPermits permits = permits(Integer.MAX_VALUE);
      return PostgresStorage.over(
          dataSource,
          Transactions.over(dataSource, permits),
          changeLogs,
          Optional::empty,
          () -> {});
    }
    String database = Objects.requireNonNull(url, "a data source or a URL must be given");
    HikariDataSource pool = ConnectionPool.open(database, user, password, limits());
    TenantPermits permits = permits(Math.max(1, connections / SHARE));
    return PostgresStorage.over(
        pool,
        Transactions.over(pool, permits, tenantsPerConnection),
        changeLogs,
        () -> Optional.of(ConnectionPool.figures(pool)),
        pool::close);
  }

  private static int atLeastOne(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("must be at least 1, is " + number);
    }
    return number;
  }

  private TenantPermits permits(int usual) {
    return new TenantPermits(connectionsPerTenant.orElse(usual), connectionTimeout);
  }

  private PoolLimits limits() {
    return new PoolLimits(
        connections,
        connectionTimeout,
        statementTimeout,
        lockTimeout,
        idleInTransactionTimeout,
        socketTimeout,
        connectionLife);
  }
}
