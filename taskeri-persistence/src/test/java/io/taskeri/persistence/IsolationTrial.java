package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.project.Project;
import io.taskeri.domain.project.ProjectKey;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.task.TaskKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * Two tenants with equal keys take turns on one and the same connection, in random order, while
 * every kind of mishap comes in between. Fails when a tenant gets anything of the other, or when
 * anything of a tenant stays on the connection.
 */
final class IsolationTrial implements AutoCloseable {
  private static final TaskKey FIRST = new TaskKey(new ProjectKey("WEB"), 1);

  private final HikariDataSource pool;
  private final PostgresStorage storage;
  private final MishapTap mishaps;
  private final List<Organization> organizations;
  private int answered;

  /**
   * @param way on which the connection is made: the database's own, or through a pooler
   * @param plant alters each statement on its way, to plant a bug
   */
  IsolationTrial(TestDatabase database, DataSource way, long seed, UnaryOperator<String> plant)
      throws SQLException {
    HikariConfig config = new HikariConfig();
    mishaps = new MishapTap(database, new Random(seed), plant);
    config.setDataSource(TappedDataSource.around(way, mishaps));
    config.setMaximumPoolSize(1);
    config.setAutoCommit(false);
    pool = new HikariDataSource(config);
    try (PostgresStorage undisturbed = database.storage()) {
      organizations = List.of(Organization.in(undisturbed), Organization.in(undisturbed));
    }
    storage = PostgresStorage.using(pool);
    storage.migrateDirectory();
  }

  /** Runs so many units of work and checks each. */
  void run(int rounds) throws SQLException {
    Random random = mishaps.random();
    for (int round = 0; round < rounds; round++) {
      Organization organization = organizations.get(random.nextInt(2));
      mishaps.armed(true);
      try {
        unit(random.nextInt(4), organization);
        answered++;
      } catch (RuntimeException mishap) {
        // allowed, as long as nothing foreign is seen: what is seen fails as an AssertionError
      } finally {
        mishaps.armed(false);
        boolean unused = Thread.interrupted();
      }
      assertNothingStays();
    }
    assertThat(answered).as("units that went well").isGreaterThan(rounds / 4);
    assertThat(mishaps.happened()).as("mishaps").isGreaterThan(rounds / 10);
  }

  private void unit(int kind, Organization organization) {
    Sample sample = organization.sample();
    switch (kind) {
      case 0 ->
          organization.assertOwn(
              storage.readInTenant(
                  sample.context(),
                  unit -> unit.tasks().find(FIRST, sample.viewer()).stream().toList()));
      case 1 ->
          organization.assertOwn(
              storage.readInTenant(
                  sample.inSession(),
                  unit ->
                      unit.tasks()
                          .list(
                              TaskFilter.all(),
                              LocalDate.EPOCH,
                              PageRequest.by(TaskSort.CREATED_AT),
                              sample.viewer())
                          .items()));
      case 2 ->
          storage.inTenant(
              sample.context(),
              unit -> {
                Task task = unit.tasks().lock(FIRST, sample.viewer()).orElseThrow().task();
                organization.assertOwn(List.of(task));
                unit.tasks().save(task.change(task.details(), Sample.NOW));
                throw new IllegalArgumentException("planted");
              });
      default -> storage.inDirectory(unit -> unit.tenants().find(sample.tenant().id()));
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
  public void close() {
    storage.close();
    pool.close();
  }

  /** A tenant of which every task carries its slug as title. */
  private record Organization(Sample sample) {
    static Organization in(PostgresStorage storage) {
      Sample sample = Sample.in(storage);
      Project web = sample.project("WEB", Visibility.ORGANIZATION);
      sample.task(web, sample.tenant().slug().value());
      sample.task(web, sample.tenant().slug().value());
      return new Organization(sample);
    }

    void assertOwn(List<Task> tasks) {
      assertThat(tasks)
          .as("tasks of %s", sample.tenant().slug())
          .isNotEmpty()
          .allMatch(it -> it.details().title().equals(sample.tenant().slug().value()));
    }
  }
}
