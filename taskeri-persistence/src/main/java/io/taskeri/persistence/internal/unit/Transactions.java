package io.taskeri.persistence.internal.unit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The one place in which transactions begin and end. Safe for use by several threads, unless it
 * joins a transaction of somebody else's.
 */
public final class Transactions {
  private final Lease.Source connections;
  private final Tally tally;

  /** Whether the thread is in a transaction of this storage; nothing of any tenant. */
  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  /**
   * @param dataSource whose connections are given back in the state in which they came
   */
  public Transactions(DataSource dataSource) {
    this(readOnly -> new PooledLease(dataSource, readOnly), new Tally());
  }

  private Transactions(Lease.Source connections, Tally tally) {
    this.connections = connections;
    this.tally = tally;
  }

  /** Transactions that are parts of the one that the connection is in, and end with it. */
  public Transactions joining(Connection connection) {
    return new Transactions(readOnly -> new JoinedLease(connection, readOnly), tally);
  }

  /** How transactions ended, those that joined one of somebody else's included. */
  public Tally tally() {
    return tally;
  }

  /**
   * Commits when the step returns, and rolls back on any throwable.
   *
   * <p>The step is run a second time, in a fresh transaction or from the savepoint on, when the
   * server has chosen it as the victim of a deadlock, and when it refuses a prepared statement
   * because the schema of the tenant before looked otherwise: by then the driver has forgotten the
   * statement.
   *
   * @throws IllegalStateException when the thread is in a transaction already
   */
  public <R> R run(boolean readOnly, Step<R> step) {
    if (inside.get() != null) {
      throw new IllegalStateException("a unit of work cannot be begun inside another");
    }
    inside.set(true);
    long since = System.nanoTime();
    try {
      R result = twiceIfNeeded(readOnly, step);
      tally.committed(since);
      return result;
    } catch (SQLException | RuntimeException failure) {
      RuntimeException translated = Failures.translate(failure);
      tally.ended(since, translated);
      throw translated;
    } catch (Error fault) {
      tally.ended(since, fault);
      throw fault;
    } finally {
      inside.remove();
    }
  }

  private <R> R twiceIfNeeded(boolean readOnly, Step<R> step) throws SQLException {
    try {
      return once(readOnly, step);
    } catch (SQLException | RuntimeException failure) {
      if (Failures.isWorthAnotherTry(failure)) {
        tally.retried();
        return once(readOnly, step);
      }
      throw failure;
    }
  }

  private <R> R once(boolean readOnly, Step<R> step) throws SQLException {
    try (Lease lease = connections.begin(readOnly)) {
      try {
        R result = step.in(lease.connection());
        lease.commit();
        return result;
      } catch (Throwable failure) {
        lease.rollback(failure);
        throw failure;
      }
    }
  }

  /**
   * What is done inside one transaction.
   *
   * @param <R> the result
   */
  @FunctionalInterface
  public interface Step<R> {
    /** Does it. */
    R in(Connection connection) throws SQLException;
  }
}
