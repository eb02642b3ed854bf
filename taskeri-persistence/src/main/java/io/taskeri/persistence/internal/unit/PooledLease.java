package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.tenant.TenantId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * A connection for one transaction, given back in the state in which it came.
 *
 * <p>Where that is not certain the connection is aborted: a pool then makes a new one, and nothing
 * half done can be committed by whoever gets it next.
 */
final class PooledLease implements Lease {
  private static final Logger LOG = System.getLogger(PooledLease.class.getName());

  private final Connections connections;
  private final Connection connection;
  private final boolean autoCommitBefore;
  private final boolean readOnlyBefore;
  private boolean finished;

  /** Takes a connection; BEGIN goes to the server with the first statement. */
  PooledLease(Connections connections, boolean readOnly) throws SQLException {
    this.connections = connections;
    connection = connections.take();
    try {
      autoCommitBefore = connection.getAutoCommit();
      readOnlyBefore = connection.isReadOnly();
      if (autoCommitBefore) {
        connection.setAutoCommit(false);
      }
      if (readOnlyBefore != readOnly) {
        connection.setReadOnly(readOnly);
      }
    } catch (Throwable failure) {
      closeAfter(failure);
      throw failure;
    }
  }

  @Override
  public Connection connection() {
    return connection;
  }

  @Override
  public void noteTenant(TenantId tenant) throws SQLException {
    connections.noteTenant(connection, tenant);
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
    finished = true;
  }

  @Override
  public void rollback(Throwable failure) {
    try {
      connection.rollback();
      finished = true;
    } catch (SQLException | RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  @Override
  public void close() {
    try (Connection closing = connection) {
      if (finished) {
        restore(closing);
        connections.retireIfDue(closing);
      } else {
        discard(closing);
      }
    } catch (SQLException | RuntimeException failure) {
      // The transaction has ended, one way or the other: its outcome stands
      LOG.log(Level.DEBUG, "a connection could not be given back in order", failure);
    }
  }

  private void restore(Connection closing) throws SQLException {
    try {
      if (closing.isReadOnly() != readOnlyBefore) {
        closing.setReadOnly(readOnlyBefore);
      }
      if (autoCommitBefore) {
        closing.setAutoCommit(true);
      }
    } catch (SQLException | RuntimeException failure) {
      discard(closing);
      throw failure;
    }
  }

  /** Closes the connection for good. Asking it once more lets a pool see that it is gone. */
  static void discard(Connection closing) throws SQLException {
    closing.abort(Runnable::run);
    closing.rollback();
  }

  private void closeAfter(Throwable failure) {
    try {
      connection.close();
    } catch (SQLException | RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }
}
