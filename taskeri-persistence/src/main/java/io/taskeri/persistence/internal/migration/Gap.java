package io.taskeri.persistence.internal.migration;

import io.taskeri.persistence.internal.schema.ChangeLog;
import io.taskeri.persistence.internal.schema.ChangeSet;
import io.taskeri.persistence.internal.schema.ChangeSetId;
import io.taskeri.persistence.internal.schema.Replay;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a tenant lacks, by its own notes.
 *
 * @param applied what it has
 * @param missing what it lacks, in order
 */
public record Gap(ChangeLog log, Map<ChangeSetId, String> applied, List<ChangeSet> missing) {
  /**
   * Reads the notes of the tenant to which the connection was switched.
   *
   * @throws IllegalStateException when it has something that this program does not know, and lacks
   *     something: no program alone could say what it would be then
   */
  public static Gap of(ChangeLog log, Connection connection) throws SQLException {
    Map<ChangeSetId, String> applied = new Replay(connection, log).applied();
    List<ChangeSet> missing = log.after(applied);
    List<ChangeSetId> unknown = log.unknown(applied);
    if (!missing.isEmpty() && !unknown.isEmpty()) {
      throw new IllegalStateException(
          "it has change sets that this program does not know, such as %s, and lacks others, such as %s: migrate it with a program that knows all of them"
              .formatted(unknown.get(0), missing.get(0).id()));
    }
    return new Gap(log, applied, missing);
  }

  /** What comes first and can be done in one transaction. */
  List<ChangeSet> transactional() {
    return missing.stream().takeWhile(it -> !it.concurrent()).toList();
  }

  /** Whether nothing is left after these. */
  boolean isClosedBy(List<ChangeSet> some) {
    return some.size() == missing.size();
  }

  /** What the tenant consists of after these. */
  ChangeLog after(List<ChangeSet> some) {
    if (isClosedBy(some)) {
      return log;
    }
    Set<ChangeSetId> all = new HashSet<>(applied.keySet());
    some.forEach(it -> all.add(it.id()));
    return log.applied(all);
  }
}
