package io.taskeri.persistence.internal.unit;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.postgresql.jdbc.PgConnection;

/**
 * The pool of a storage that makes its own. A backend remembers each schema that it has touched for
 * as long as it lives, so a connection is retired when it has served many tenants.
 */
final class OwnPool implements Connections {
  private final HikariDataSource pool;
  private final int tenants;

  /** Whom each connection to the server has served; it is forgotten with the connection. */
  private final Map<Connection, Set<TenantId>> served =
      Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param tenants how many different ones a connection serves
   */
  OwnPool(HikariDataSource pool, int tenants) {
    this.pool = pool;
    this.tenants = tenants;
  }

  @Override
  public Connection take() throws SQLException {
    try {
      return pool.getConnection();
    } catch (SQLTransientConnectionException none) {
      if (isFull()) {
        throw new Unavailable(
            ErrorCode.OVERLOADED,
            "All connections to the database are in use. Try again in a moment.",
            none);
      }
      throw none;
    }
  }

  /** Otherwise connections are missing that could not be made. */
  private boolean isFull() {
    HikariPoolMXBean state = pool.getHikariPoolMXBean();
    return state != null && state.getTotalConnections() >= pool.getMaximumPoolSize();
  }

  @Override
  public void noteTenant(Connection connection, TenantId tenant) throws SQLException {
    // Not shared: a connection has one user at a time
    served.computeIfAbsent(physical(connection), first -> new HashSet<>()).add(tenant);
  }

  @Override
  public void retireIfDue(Connection connection) throws SQLException {
    Connection physical = physical(connection);
    if (served.getOrDefault(physical, Set.of()).size() < tenants) {
      return;
    }
    // Before the pool is told, which would make the next one while this one is still there
    physical.close();
    pool.evictConnection(connection);
  }

  private static Connection physical(Connection connection) throws SQLException {
    return connection.unwrap(PgConnection.class);
  }
}
