package io.taskeri.persistence.internal.unit;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.taskeri.persistence.StorageFigures;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The pool of a storage that makes its own. Every wait in it ends: for a connection, for an answer,
 * for a lock, for work that forgot its transaction.
 */
public final class ConnectionPool {
  private ConnectionPool() {}

  /**
   * Opens a pool, without waiting for the database.
   *
   * @param limits how many connections, and how long they may take for what
   */
  public static HikariDataSource open(
      String url, @Nullable String user, @Nullable String password, PoolLimits limits) {
    // Made this way it opens with its first connection. One that opened at once would try in the
    // background for as long as the database is away, and hold up its own closing by it.
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("taskeri");
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(limits.connections());
    pool.setAutoCommit(false);
    pool.setConnectionTimeout(limits.connection().toMillis());
    pool.setValidationTimeout(limits.connection().toMillis() / 2);
    pool.setMaxLifetime(limits.life().toMillis());
    pool.setInitializationFailTimeout(1);
    pool.addDataSourceProperty("ApplicationName", "taskeri");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    // Its detail quotes values, such as an e-mail that is taken: they belong in no log
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("connectTimeout", seconds(limits.connection()));
    // A server that accepts and then says nothing would else hold its caller for a socket timeout
    pool.addDataSourceProperty("loginTimeout", seconds(limits.connection()));
    pool.addDataSourceProperty("socketTimeout", seconds(limits.socket()));
    pool.addDataSourceProperty(
        "options",
        "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
            .formatted(
                limits.statement().toMillis(),
                limits.lock().toMillis(),
                limits.idleInTransaction().toMillis()));
    return pool;
  }

  /** What its connections do at this moment: nothing before the first was needed. */
  public static StorageFigures.Pool figures(HikariDataSource pool) {
    int most = pool.getMaximumPoolSize();
    HikariPoolMXBean running = pool.getHikariPoolMXBean();
    return running == null
        ? new StorageFigures.Pool(0, 0, 0, most)
        : new StorageFigures.Pool(
            running.getActiveConnections(),
            running.getIdleConnections(),
            running.getThreadsAwaitingConnection(),
            most);
  }

  private static String seconds(Duration duration) {
    return String.valueOf(duration.toSeconds());
  }
}
