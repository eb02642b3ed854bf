package io.taskeri.persistence.internal.migration;

import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.ChangeSet;
import io.taskeri.persistence.internal.schema.ChangeSetFailure;
import io.taskeri.persistence.internal.schema.Replay;
import io.taskeri.persistence.internal.unit.TenantLock;
import io.taskeri.persistence.internal.unit.Timeouts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Makes an index beside whoever writes. Killed on the way it leaves an invalid index, which the
 * next attempt drops, or a valid one without a note, which the next attempt notes down.
 */
record ConcurrentIndex(ChangeLog log, TenantId tenant) {
  private static final String FIND =
      "SELECT i.indisvalid FROM pg_catalog.pg_index i WHERE i.indexrelid = to_regclass(?)";

  /**
   * Makes the index that comes next, if one does.
   *
   * @param connection on which each statement commits by itself, and which is not used afterwards
   * @return false when somebody else is at work on the tenant
   * @throws IllegalStateException when the connection is a pooler's, so that nothing can be set on
   *     it for longer than a transaction
   */
  boolean run(Connection connection) throws SQLException {
    refusePooler(connection);
    Timeouts.forAnIndex(connection);
    if (!TenantLock.forSession(tenant, connection)) {
      return false;
    }
    if (TenantRow.switchSession(tenant, connection).isPresent()) {
      Gap gap = Gap.of(log, connection);
      if (!gap.missing().isEmpty() && gap.missing().get(0).concurrent()) {
        make(gap, connection);
      }
    }
    return TenantLock.release(tenant, connection);
  }

  /**
   * A pooler that gives connections out for a transaction would lend what is set here to others. It
   * shows by the number of the backend: the driver was told another.
   */
  private static void refusePooler(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      if (row.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID()) {
        throw new IllegalStateException(
            "an index that is made beside whoever writes comes next, and a pooler such as PgBouncer"
                + " is in between: migrate by a URL that leads to PostgreSQL itself");
      }
    }
  }

  private void make(Gap gap, Connection connection) throws SQLException {
    ChangeSet index = gap.missing().get(0);
    try (Statement statement = connection.createStatement()) {
      if (!stands(index.index(), connection)) {
        statement.execute("DROP INDEX CONCURRENTLY IF EXISTS " + index.index());
        statement.execute(index.statements().get(0));
      }
    } catch (SQLException failure) {
      throw ChangeSetFailure.of(index, failure);
    }
    connection.setAutoCommit(false);
    new Replay(connection, log).note(List.of(index), gap.applied().size());
    TenantRow.setVersion(tenant, gap, List.of(index), connection);
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static boolean stands(String index, Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FIND)) {
      query.setString(1, index);
      try (ResultSet row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
