package io.taskeri.persistence.internal.migration;

import io.taskeri.application.migration.Patience;
import io.taskeri.domain.tenant.TenantId;
import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.ChangeSet;
import io.taskeri.persistence.internal.schema.Replay;
import io.taskeri.persistence.internal.unit.TenantLock;
import io.taskeri.persistence.internal.unit.Timeouts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Applies to one tenant what it lacks, in one transaction with the notes and the version: as far as
 * the first index that no transaction can make.
 */
record TenantMigration(ChangeLog log, TenantId tenant, Patience patience) {
  /** How far it came. */
  enum Result {
    /** Nothing is left to do. */
    WHOLE,
    /** An index comes next, outside of a transaction. */
    INDEX_NEXT,
    /** Somebody else is at it. */
    TAKEN
  }

  Result run(Connection connection) throws SQLException {
    int before = Timeouts.begin(patience, connection);
    try {
      return TenantLock.forTransaction(tenant, connection) ? apply(connection) : Result.TAKEN;
    } finally {
      Timeouts.end(before, connection);
    }
  }

  private Result apply(Connection connection) throws SQLException {
    Optional<String> version = TenantRow.switchTransaction(tenant, connection);
    if (version.isEmpty() || version.get().equals(log.version())) {
      return Result.WHOLE; // it is gone, or somebody else has done it
    }
    Gap gap = Gap.of(log, connection);
    List<ChangeSet> now = gap.transactional();
    if (!now.isEmpty()) {
      new Replay(connection, log).apply(now, gap.applied().size());
      TenantRow.setVersion(tenant, gap, now, connection);
    }
    return gap.isClosedBy(now) ? Result.WHOLE : Result.INDEX_NEXT;
  }
}
