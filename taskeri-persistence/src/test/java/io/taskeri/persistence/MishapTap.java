package io.taskeri.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Lets something go wrong before about every eighth round trip. */
final class MishapTap implements TappedDataSource.Tap {
  private final TestDatabase database;
  private final Random random;
  private final UnaryOperator<String> plant;
  private boolean armed;
  private int happened;

  MishapTap(TestDatabase database, Random random, UnaryOperator<String> plant) {
    this.database = database;
    this.random = random;
    this.plant = plant;
  }

  Random random() {
    return random;
  }

  int happened() {
    return happened;
  }

  void armed(boolean now) {
    armed = now;
  }

  @Override
  public String prepare(String sql) {
    return plant.apply(sql);
  }

  @Override
  public void execute(String sql, Connection connection) throws SQLException {
    if (!armed || random.nextInt(8) != 0) {
      return;
    }
    happened++;
    switch (random.nextInt(5)) {
      case 0 -> throw new SQLException("planted");
      case 1 -> Thread.currentThread().interrupt();
      case 2 -> timeOut(connection);
      case 3 -> cancel(connection);
      default -> kill(connection);
    }
  }

  private static void timeOut(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = 1");
      statement.execute("SELECT pg_sleep(10)");
    }
  }

  /** Cancels without hitting the mark, as a cancel that comes late does. */
  private void cancel(Connection connection) throws SQLException {
    signal("pg_cancel_backend(" + backend(connection) + ")");
  }

  private void kill(Connection connection) throws SQLException {
    signal("pg_terminate_backend(" + backend(connection) + ", 1000)");
  }

  /** Asked of the server: behind a pooler the driver knows another number. */
  private static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void signal(String call) throws SQLException {
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("SELECT " + call);
    }
  }
}
