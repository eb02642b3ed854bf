package io.taskeri.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.persistence.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryMigrationTest {
  private static final ChangeLog LOG = new ChangeLogs().directory();
  private static final int ALL = LOG.changeSets().size();
  private TestDatabase database;

  @BeforeEach
  void create() throws SQLException {
    database = TestDatabase.create();
  }

  @AfterEach
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void servers_that_start_at_once_on_a_fresh_database_migrate_it_once() throws Exception {
    ExecutorService servers = Executors.newFixedThreadPool(6);
    try {
      List<Future<Integer>> runs = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        runs.add(servers.submit(() -> migrate()));
      }
      List<Integer> applied = new ArrayList<>();
      for (Future<Integer> run : runs) {
        applied.add(run.get());
      }
      assertThat(applied).containsOnlyOnce(ALL).containsOnly(0, ALL);
    } finally {
      servers.shutdownNow();
    }
  }

  @Test
  void only_the_tail_is_applied() throws Exception {
    int half = ALL / 2;
    migrate(ChangeLog.of(LOG.tool(), LOG.bookkeeping(), LOG.changeSets().subList(0, half)));

    assertThat(migrate()).isEqualTo(ALL - half);
    assertThat(migrate()).isZero();
  }

  @Test
  void killed_on_the_way_it_leaves_nothing_and_no_lock() throws Exception {
    try (Connection victim = database.connect();
        Connection killer = database.connect()) {
      victim.setAutoCommit(false);
      new DirectoryMigration(LOG).run(victim);
      execute(killer, "SELECT pg_terminate_backend(" + backend(victim) + ")");
      assertThatThrownBy(victim::commit).isInstanceOf(SQLException.class);

      assertThat(SchemaSnapshot.of(killer, "public")).isEmpty();
    }
    assertThat(migrate()).isEqualTo(ALL);
  }

  private int migrate() throws SQLException {
    return migrate(LOG);
  }

  private int migrate(ChangeLog log) throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      int applied = new DirectoryMigration(log).run(connection);
      connection.commit();
      return applied;
    }
  }

  private static int backend(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
