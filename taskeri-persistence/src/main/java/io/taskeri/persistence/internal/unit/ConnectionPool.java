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
  private static final Duration FOR_A_CONNECTION = Duration.ofSeconds(2);
  private static final Duration FOR_A_STATEMENT = Duration.ofSeconds(10);
  private static final Duration FOR_A_LOCK = Duration.ofSeconds(3);
  private static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(30);

  /** Longer than for a statement, so that the server gives up first and the connection is kept. */
  private static final Duration FOR_THE_SERVER = FOR_A_STATEMENT.plusSeconds(5);

  /** A backend remembers what it has seen of each schema, and never forgets it. */
  private static final Duration LIFE = Duration.ofMinutes(10);

  private ConnectionPool() {}

  /**
   * Opens a pool, without waiting for the database.
   *
   * @param connections how many at the most
   */
  public static HikariDataSource open(
      String url, @Nullable String user, @Nullable String password, int connections) {
    // Made this way it opens with its first connection. One that opened at once would try in the
    // background for as long as the database is away, and hold up its own closing by it.
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("taskeri");
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(connections);
    pool.setAutoCommit(false);
    pool.setConnectionTimeout(FOR_A_CONNECTION.toMillis());
    pool.setValidationTimeout(FOR_A_CONNECTION.toMillis() / 2);
    pool.setMaxLifetime(LIFE.toMillis());
    pool.setInitializationFailTimeout(1);
    pool.addDataSourceProperty("ApplicationName", "taskeri");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    // Its detail quotes values, such as an e-mail that is taken: they belong in no log
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.addDataSourceProperty("connectTimeout", seconds(FOR_A_CONNECTION));
    // A server that accepts and then says nothing would else hold its caller for a socket timeout
    pool.addDataSourceProperty("loginTimeout", seconds(FOR_A_CONNECTION));
    pool.addDataSourceProperty("socketTimeout", seconds(FOR_THE_SERVER));
    pool.addDataSourceProperty(
        "options",
        "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d"
            .formatted(
                FOR_A_STATEMENT.toMillis(), FOR_A_LOCK.toMillis(), IDLE_IN_TRANSACTION.toMillis()));
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
