package io.taskeri.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Lets the n-th statement fail, or kills the backend before the n-th round trip. */
final class FaultyTap implements TappedDataSource.Tap {
  private final TestDatabase database;
  private int statements;
  private int trips;
  private int failing;
  private int killed;

  FaultyTap(TestDatabase database) {
    this.database = database;
  }

  /** How many statements it sends, those in batches included. */
  int countOf(Runnable work) {
    statements = 0;
    work.run();
    return statements;
  }

  /** How many round trips it makes. */
  int tripsOf(Runnable work) {
    trips = 0;
    work.run();
    return trips;
  }

  /** The n-th statement from now on fails; none if n is zero. */
  void failAt(int n) {
    statements = 0;
    failing = n;
  }

  /** The backend is killed before the n-th round trip from now on; never if n is zero. */
  void killAt(int n) {
    trips = 0;
    killed = n;
  }

  @Override
  public String prepare(String sql) {
    return ++statements == failing ? "SELECT 1 / 0" : sql;
  }

  @Override
  public void execute(String sql, Connection connection) throws SQLException {
    if (!sql.equals("ROLLBACK") && ++trips == killed) {
      int backend = connection.unwrap(PGConnection.class).getBackendPID();
      try (Connection killer = database.connect();
          Statement statement = killer.createStatement()) {
        statement.execute("SELECT pg_terminate_backend(" + backend + ", 1000)");
      }
    }
  }
}
