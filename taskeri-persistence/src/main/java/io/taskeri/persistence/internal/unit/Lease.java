package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection for one unit of work, given back in the state in which it came. */
interface Lease extends AutoCloseable {
  /** On which the work is done. */
  Connection connection();

  /** Notes whose schema the unit is about to touch. */
  default void noteTenant(TenantId tenant) throws SQLException {}

  /** Keeps what was done. */
  void commit() throws SQLException;

  /** Undoes everything; what goes wrong in doing so is added to the failure. */
  void rollback(Throwable failure);

  @Override
  void close();

  /** Where connections come from. */
  @FunctionalInterface
  interface Source {
    /** Begins a unit of work. */
    Lease begin(boolean readOnly) throws SQLException;
  }
}
