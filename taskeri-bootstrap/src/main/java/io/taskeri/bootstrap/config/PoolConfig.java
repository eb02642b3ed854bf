package io.taskeri.bootstrap.config;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How the connections to the database are shared out, and what bounds them.
 *
 * @param connections how many there are at the most
 * @param connectionsPerTenant how many of them one organization may use at once; empty for the
 *     usual share
 * @param tenantsPerConnection after how many organizations a connection is replaced
 * @param connectionTimeout how long one waits for a connection
 * @param statementTimeout how long a statement may take
 * @param lockTimeout how long a statement waits for a lock
 * @param idleInTransactionTimeout how long a transaction may do nothing
 * @param socketTimeout how long the database may say nothing
 * @param connectionLife how old a connection gets
 */
public record PoolConfig(
    int connections,
    OptionalInt connectionsPerTenant,
    int tenantsPerConnection,
    Duration connectionTimeout,
    Duration statementTimeout,
    Duration lockTimeout,
    Duration idleInTransactionTimeout,
    Duration socketTimeout,
    Duration connectionLife) {

  /** Of the embedded PostgreSQL's connections, the rest is for commands beside the server. */
  private static final int MOST_EMBEDDED = 50;

  private static final Duration AFTER_THE_STATEMENT = Duration.ofSeconds(5);

  static PoolConfig of(Settings settings, boolean embedded) {
    int connections = settings.number(Setting.DB_CONNECTIONS);
    if (embedded && connections > MOST_EMBEDDED) {
      throw settings.refuse(
          Setting.DB_CONNECTIONS, "must be at most " + MOST_EMBEDDED + " without --db-url");
    }
    Duration statement = settings.seconds(Setting.DB_STATEMENT_TIMEOUT);
    return new PoolConfig(
        connections,
        perTenant(settings, connections),
        settings.number(Setting.DB_TENANTS_PER_CONNECTION),
        settings.seconds(Setting.DB_CONNECTION_TIMEOUT),
        statement,
        settings.seconds(Setting.DB_LOCK_TIMEOUT),
        settings.seconds(Setting.DB_IDLE_IN_TRANSACTION_TIMEOUT),
        socketTimeout(statement, settings),
        settings.seconds(Setting.DB_CONNECTION_LIFE));
  }

  private static OptionalInt perTenant(Settings settings, int connections) {
    OptionalInt most =
        settings.findNumber(Setting.DB_CONNECTIONS_PER_TENANT).stream()
            .mapToInt(Integer::intValue)
            .findFirst();
    if (most.orElse(0) > connections) {
      throw settings.refuse(
          Setting.DB_CONNECTIONS_PER_TENANT,
          "must be at most the " + connections + " of --db-connections");
    }
    return most;
  }

  private static Duration socketTimeout(Duration statement, Settings settings) {
    if (settings.given(Setting.DB_SOCKET_TIMEOUT).isEmpty()) {
      return statement.plus(AFTER_THE_STATEMENT);
    }
    Duration socket = settings.seconds(Setting.DB_SOCKET_TIMEOUT);
    if (socket.compareTo(statement) <= 0) {
      throw settings.refuse(
          Setting.DB_SOCKET_TIMEOUT,
          "must be more than the " + statement.toSeconds() + " seconds of --db-statement-timeout");
    }
    return socket;
  }
}
