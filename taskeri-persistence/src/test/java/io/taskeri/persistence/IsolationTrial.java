package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Threads that work for tenants with equal keys on a few connections, in random order, while every
 * kind of mishap comes in between. Fails when a tenant gets anything of another or lacks anything
 * of its own, when anything of a tenant stays on a connection, and when something undisturbed does
 * not succeed.
 */
final class IsolationTrial implements AutoCloseable {
  private static final Set<ErrorCode> PASSING =
      Set.of(ErrorCode.OVERLOADED, ErrorCode.DATABASE_UNAVAILABLE);

  /** One transaction each. */
  private enum Kind {
    FIND,
    LIST,
    CREATE,
    CHANGE,
    ABANDON,
    DIRECTORY,
    /** Looks at a connection itself, which is given back as any other user of a pool does. */
    BARE
  }

  /**
   * How hard it is.
   *
   * @param rarity one of so many round trips meets with a mishap
   * @param seed of all random numbers
   */
  record Terms(int tenants, int threads, int connections, int rarity, long seed) {}

  private final Terms terms;
  private final TestDatabase database;
  private final MishapTap mishaps;
  private final HikariDataSource pool;
  private final PostgresStorage storage;
  private final List<MarkedTenant> tenants = new ArrayList<>();
  private final Counts<Kind> succeeded = new Counts<>(Kind.class);
  private final Counts<Kind> cutOff = new Counts<>(Kind.class);

  /**
   * @param way on which connections are made: the database's own, or through a pooler
   * @param plant alters each statement on its way, to plant a bug
   */
  IsolationTrial(TestDatabase database, DataSource way, Terms terms, UnaryOperator<String> plant)
      throws SQLException {
    this.terms = terms;
    this.database = database;
    mishaps = new MishapTap(database, terms.rarity(), plant);
    HikariConfig config = new HikariConfig();
    config.setDataSource(TappedDataSource.around(way, mishaps));
    config.setMaximumPoolSize(terms.connections());
    config.setAutoCommit(false);
    pool = new HikariDataSource(config);
    storage = PostgresStorage.builder().dataSource(pool).connectionsPerTenant(2).build();
    storage.migrateDirectory();
    try (PostgresStorage undisturbed = database.storage()) {
      for (int i = 0; i < terms.tenants(); i++) {
        tenants.add(MarkedTenant.in(undisturbed, storage));
      }
    }
  }

  /** Runs so many transactions; answers what was done, and what went wrong meanwhile. */
  String run(int transactions) throws Exception {
    long since = System.nanoTime();
    AtomicInteger left = new AtomicInteger(transactions);
    List<Callable<Long>> threads = new ArrayList<>();
    for (int i = 0; i < terms.threads(); i++) {
      Random random = new Random(terms.seed() * terms.threads() + i);
      threads.add(() -> work(random, left));
    }
    assertThat(AtOnce.run(threads).stream().mapToLong(it -> it).sum()).isEqualTo(transactions);
    double seconds = (System.nanoTime() - since) / 1e9;
    mishaps.close();
    try (Connection connection = database.connect()) {
      for (MarkedTenant tenant : tenants) {
        tenant.assertWhole(connection);
      }
    }
    assertThat(succeeded.total()).as("went well").isGreaterThan(transactions / 4);
    assertThat(mishaps.happened().areComplete()).as("mishaps %s", mishaps.happened()).isTrue();
    return "%s in %.0f s: succeeded %s; cut off %s; mishaps %s"
        .formatted(terms, seconds, succeeded, cutOff, mishaps.happened());
  }

  /** Answers how many it did; the first failure of a thread ends the work of all. */
  private long work(Random random, AtomicInteger left) throws SQLException {
    long done = 0;
    try {
      while (left.getAndDecrement() > 0) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        attempt(kind, tenants.get(random.nextInt(tenants.size())), random);
        done++;
      }
      return done;
    } finally {
      left.set(0);
    }
  }

  private void attempt(Kind kind, MarkedTenant tenant, Random random) {
    if (kind != Kind.BARE) {
      mishaps.begin(random);
    }
    try {
      run(kind, tenant);
      succeeded.add(kind);
    } catch (RuntimeException | SQLException failure) {
      // Allowed, as long as nothing foreign is seen: what is seen fails as an AssertionError
      if (!mishaps.struck() && !isPassing(failure)) {
        throw new AssertionError("undisturbed, %s of %s failed".formatted(kind, tenant), failure);
      }
      cutOff.add(kind);
    } finally {
      mishaps.end();
      boolean unused = Thread.interrupted();
    }
  }

  /** Whether it can be what was meant for another transaction on the same connection. */
  private static boolean isPassing(Exception failure) {
    return failure instanceof SQLException
        || (failure instanceof Unavailable told && PASSING.contains(told.code()));
  }

  private void run(Kind kind, MarkedTenant tenant) throws SQLException {
    switch (kind) {
      case FIND -> tenant.find();
      case LIST -> tenant.list();
      case CREATE -> tenant.create();
      case CHANGE -> tenant.change();
      case ABANDON -> tenant.abandon();
      case DIRECTORY -> tenant.lookUp();
      case BARE -> assertNothingStays();
    }
  }

  private void assertNothingStays() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW search_path")) {
      row.next();
      assertThat(row.getString(1)).as("the path on the pooled connection").doesNotContain("tenant");
      connection.rollback();
    }
  }

  @Override
  public void close() throws SQLException {
    mishaps.close();
    storage.close();
    pool.close();
  }
}
