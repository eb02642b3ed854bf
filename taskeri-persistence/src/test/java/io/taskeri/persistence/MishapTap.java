package io.taskeri.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Lets something go wrong now and then in what threads send that it was told of. What comes from
 * outside (an interrupt, a cancel, a kill) comes from another thread and hits whatever is there by
 * then: this statement, a later one, or another transaction on the same connection.
 */
final class MishapTap implements TappedDataSource.Tap, AutoCloseable {
  /** What goes wrong. */
  enum Mishap {
    FAILURE,
    INTERRUPT,
    TIMEOUT,
    SILENCE,
    CANCEL,
    KILL
  }

  private static final ThreadLocal<Luck> LUCKS = new ThreadLocal<>();

  private final int rarity;
  private final UnaryOperator<String> plant;
  private final Connection outside;
  private final ExecutorService signals = Executors.newSingleThreadExecutor();
  private final Counts<Mishap> happened = new Counts<>(Mishap.class);

  /**
   * @param rarity one of so many round trips meets with a mishap
   * @param plant alters each statement on its way, to plant a bug
   */
  MishapTap(TestDatabase database, int rarity, UnaryOperator<String> plant) throws SQLException {
    this.rarity = rarity;
    this.plant = plant;
    outside = database.connect();
  }

  Counts<Mishap> happened() {
    return happened;
  }

  /** From now on this thread's transactions are in danger. */
  void begin(Random random) {
    LUCKS.set(new Luck(random));
  }

  /** Whether anything was done to this one, if it was in danger. */
  boolean struck() {
    Luck luck = LUCKS.get();
    return luck != null && luck.struck;
  }

  /** They no longer are in danger. */
  void end() {
    LUCKS.remove();
  }

  @Override
  public String prepare(String sql) {
    return plant.apply(sql);
  }

  @Override
  public void execute(String sql, Connection connection) throws SQLException {
    Luck luck = LUCKS.get();
    if (luck == null || luck.random.nextInt(rarity) != 0) {
      return;
    }
    luck.struck = true;
    Mishap mishap = Mishap.values()[luck.random.nextInt(Mishap.values().length)];
    happened.add(mishap);
    switch (mishap) {
      case FAILURE -> throw new SQLException("planted");
      case INTERRUPT -> signals.execute(Thread.currentThread()::interrupt);
      case TIMEOUT -> timeOut(connection);
      case SILENCE -> giveUp(connection);
      case CANCEL -> signal("pg_cancel_backend", connection);
      case KILL -> signal("pg_terminate_backend", connection);
    }
  }

  /** The server ends a statement that takes too long. */
  private static void timeOut(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = 1");
      statement.execute("SELECT pg_sleep(10)");
    }
  }

  /** The driver ends a connection on which the server says nothing; the server works on. */
  private static void giveUp(Connection connection) throws SQLException {
    connection.setNetworkTimeout(Runnable::run, 5);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_sleep(0.1)");
    }
  }

  private void signal(String function, Connection connection) throws SQLException {
    int backend = backend(connection);
    signals.execute(() -> call(function, backend));
  }

  /** Asked of the server: behind a pooler the driver knows another number. */
  private static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private void call(String function, int backend) {
    try (Statement statement = outside.createStatement()) {
      statement.execute("SELECT %s(%d)".formatted(function, backend));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Waits until all that was sent has arrived. */
  @Override
  public void close() throws SQLException {
    signals.shutdown();
    try (outside) {
      if (!signals.awaitTermination(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the signals did not get through");
      }
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }

  /** What one thread meets with. */
  private static final class Luck {
    private final Random random;
    private boolean struck;

    Luck(Random random) {
      this.random = random;
    }
  }
}
