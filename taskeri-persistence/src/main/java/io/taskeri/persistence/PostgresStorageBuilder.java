package io.taskeri.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.taskeri.persistence.internal.schema.ChangeLogs;
import io.taskeri.persistence.internal.unit.ConnectionPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what {@link PostgresStorage} works with: a data source, or a URL for a pool of its own.
 */
public final class PostgresStorageBuilder {
  /** How many connections a pool of its own has at the most, unless said. */
  public static final int CONNECTIONS = 10;

  private @Nullable DataSource dataSource;
  private @Nullable String url;
  private @Nullable String user;
  private @Nullable String password;
  private int connections = CONNECTIONS;
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

  /** How many connections at the most; {@link #CONNECTIONS} unless said. */
  public PostgresStorageBuilder connections(int most) {
    connections = most;
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
      return PostgresStorage.over(dataSource, changeLogs, Optional::empty, () -> {});
    }
    String database = Objects.requireNonNull(url, "a data source or a URL must be given");
    HikariDataSource pool = ConnectionPool.open(database, user, password, connections);
    return PostgresStorage.over(
        pool, changeLogs, () -> Optional.of(ConnectionPool.figures(pool)), pool::close);
  }
}
