package io.taskeri.persistence.internal.unit;

import com.zaxxer.hikari.HikariDataSource;
import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The one place in which transactions begin and end. Safe for use by several threads, unless it
 * joins a transaction of somebody else's.
 */
public final class Transactions {
  private final Lease.Source connections;
  private final TenantPermits permits;
  private final Tally tally;

  /** Whether the thread is in a transaction of this storage; nothing of any tenant. */
  private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

  private Transactions(Lease.Source connections, TenantPermits permits, Tally tally) {
    this.connections = connections;
    this.permits = permits;
    this.tally = tally;
  }

  /**
   * Transactions on connections of somebody else's.
   *
   * @param dataSource whose connections are given back in the state in which they came
   */
  public static Transactions over(DataSource dataSource, TenantPermits permits) {
    return over((Connections) dataSource::getConnection, permits);
  }

  /**
   * Transactions on connections of a pool of our own.
   *
   * @param tenants how many different ones a connection serves before it is renewed
   */
  public static Transactions over(HikariDataSource pool, TenantPermits permits, int tenants) {
    return over(new OwnPool(pool, tenants), permits);
  }

  private static Transactions over(Connections connections, TenantPermits permits) {
    return new Transactions(
        readOnly -> new PooledLease(connections, readOnly), permits, new Tally());
  }

  /** Transactions that are parts of the one that the connection is in, and end with it. */
  public Transactions joining(Connection connection) {
    return new Transactions(
        readOnly -> new JoinedLease(connection, readOnly), TenantPermits.unlimited(), tally);
  }

  /**
   * Does what is to leave no trace, in a transaction that is rolled back. It is given transactions
   * that are parts of it; none of them is counted.
   */
  public void rehearse(Consumer<Transactions> work) {
    try (Lease lease = connections.begin(false)) {
      Lease.Source parts = readOnly -> new JoinedLease(lease.connection(), readOnly);
      try {
        work.accept(new Transactions(parts, TenantPermits.unlimited(), new Tally()));
        lease.rollback(new IllegalStateException("was rehearsed"));
      } catch (Throwable failure) {
        lease.rollback(failure);
        throw failure;
      }
    } catch (SQLException failure) {
      throw Failures.translate(failure, false);
    }
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
    return outermost(readOnly, () -> twiceIfNeeded(readOnly, lease -> step.in(lease.connection())));
  }

  /** The same in the name of a tenant, with one of its permits. */
  public <R> R runIn(TenantId tenant, boolean readOnly, Step<R> step) {
    return outermost(
        readOnly,
        () -> permits.during(tenant, () -> twiceIfNeeded(readOnly, noting(tenant, step))));
  }

  /** The same without a permit: who looks after a tenant is not held up by its own requests. */
  public <R> R maintain(TenantId tenant, Step<R> step) {
    return outermost(false, () -> twiceIfNeeded(false, noting(tenant, step)));
  }

  private static <R> Leased<R> noting(TenantId tenant, Step<R> step) {
    return lease -> {
      lease.noteTenant(tenant);
      return step.in(lease.connection());
    };
  }

  private <R> R outermost(boolean readOnly, TenantPermits.Work<R> work) {
    if (inside.get() != null) {
      throw new IllegalStateException("a unit of work cannot be begun inside another");
    }
    inside.set(true);
    long since = System.nanoTime();
    try {
      R result = work.run();
      tally.committed(since);
      return result;
    } catch (SQLException | RuntimeException failure) {
      RuntimeException translated = Failures.translate(failure, readOnly);
      tally.ended(since, translated);
      throw translated;
    } catch (Error fault) {
      tally.ended(since, fault);
      throw fault;
    } finally {
      inside.remove();
    }
  }

  private <R> R twiceIfNeeded(boolean readOnly, Leased<R> step) throws SQLException {
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

  private <R> R once(boolean readOnly, Leased<R> step) throws SQLException {
    try (Lease lease = connections.begin(readOnly)) {
      try {
        R result = step.on(lease);
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

  /** The same with the lease. */
  @FunctionalInterface
  private interface Leased<R> {
    R on(Lease lease) throws SQLException;
  }
}
