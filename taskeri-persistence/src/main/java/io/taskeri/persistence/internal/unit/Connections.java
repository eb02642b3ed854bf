package io.taskeri.persistence.internal.unit;

import io.taskeri.domain.tenant.TenantId;
import java.sql.Connection;
import java.sql.SQLException;

/** Where connections are taken from. Of a data source that was handed in nothing more is asked. */
@FunctionalInterface
interface Connections {
  /** Takes one, which its taker closes. */
  Connection take() throws SQLException;

  /** Notes whose schema the connection is about to touch. */
  default void noteTenant(Connection connection, TenantId tenant) throws SQLException {}

  /** Looks at a connection whose transaction has ended in order, before it is closed. */
  default void retireIfDue(Connection connection) throws SQLException {}
}
