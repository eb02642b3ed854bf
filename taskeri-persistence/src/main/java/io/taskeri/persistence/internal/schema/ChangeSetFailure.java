package io.taskeri.persistence.internal.schema;

import java.sql.SQLException;

/** A change set that the database refused: its name, before what the database said. */
public final class ChangeSetFailure extends SQLException {
  private static final long serialVersionUID = 1L;

  private ChangeSetFailure(String changeSet, SQLException failure) {
    super(changeSet, failure.getSQLState(), failure);
    setNextException(failure);
  }

  /** Names it. */
  public static ChangeSetFailure of(ChangeSet changeSet, SQLException failure) {
    return new ChangeSetFailure(changeSet.id().toString(), failure);
  }
}
