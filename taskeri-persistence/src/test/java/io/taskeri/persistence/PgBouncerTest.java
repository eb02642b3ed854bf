package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.application.task.TaskFilter;
import io.taskeri.application.task.TaskSort;
import io.taskeri.domain.project.Visibility;
import io.taskeri.domain.task.Task;
import io.taskeri.domain.tenant.Tenant;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a PgBouncer that gives its connections out for a transaction, all is as without. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PgBouncerTest {
  private static final String WHAT_STAYED =
      """
      SELECT concat_ws(' ', current_setting('search_path'), current_setting('statement_timeout'),
        current_setting('lock_timeout'), current_setting('default_transaction_isolation'),
        current_setting('default_transaction_read_only'), current_setting('datestyle'),
        (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()))
      """;
  private static final String INDEX =
      """
      --changeset ada:by-colour labels:expanding,optional runInTransaction:false
      CREATE INDEX CONCURRENTLY projects_by_colour ON projects (name, key);
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void two_tenants_share_a_connection_and_nothing_else(long seed) throws Exception {
    trial(seed, UnaryOperator.identity());
  }

  @Test
  void a_switch_of_the_session_would_be_noticed() {
    UnaryOperator<String> plant =
        sql -> sql.replace(IsolationTest.SWITCH, IsolationTest.FOR_THE_SESSION);

    assertThatThrownBy(() -> trial(13, plant))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the path on the pooled connection");
  }

  private static void trial(long seed, UnaryOperator<String> plant) throws Exception {
    try (PooledDatabase pooled = PooledDatabase.create(1);
        IsolationTrial trial =
            new IsolationTrial(
                pooled.database(),
                pooled.dataSource(),
                new IsolationTrial.Terms(2, 2, 1, 8, seed),
                plant)) {
      assertThat(trial.run(400)).contains("succeeded");
    }
  }

  @Test
  void many_who_share_few_connections_see_their_own_alone() throws Exception {
    try (PooledDatabase pooled = PooledDatabase.create(3);
        PostgresStorage storage = pooled.storage(12)) {
      List<Sample> samples = Stream.generate(() -> withTask(storage)).limit(6).toList();
      List<Callable<Set<String>>> people =
          IntStream.range(0, 12).mapToObj(i -> reading(storage, samples.get(i % 6))).toList();
      List<Set<String>> slugs =
          IntStream.range(0, 12).mapToObj(i -> Set.of(slug(samples.get(i % 6)))).toList();

      assertThat(AtOnce.run(people)).isEqualTo(slugs);
    }
  }

  private static Sample withTask(PostgresStorage storage) {
    Sample sample = Sample.in(storage);
    Task task = sample.task(sample.project("WEB", Visibility.ORGANIZATION), slug(sample));
    assertThat(task.details().title()).isEqualTo(slug(sample));
    return sample;
  }

  private static String slug(Sample sample) {
    return sample.tenant().slug().value();
  }

  /** All titles that are seen in many units of work. */
  private static Callable<Set<String>> reading(PostgresStorage storage, Sample sample) {
    return () -> {
      Set<String> titles = new HashSet<>();
      for (int round = 0; round < 25; round++) {
        titles.addAll(storage.readInTenant(sample.context(), unit -> titles(unit, sample)));
      }
      return titles;
    };
  }

  private static List<String> titles(TenantUnit unit, Sample sample) {
    return unit
        .tasks()
        .list(
            TaskFilter.all(), LocalDate.EPOCH, PageRequest.by(TaskSort.CREATED_AT), sample.viewer())
        .items()
        .stream()
        .map(it -> it.details().title())
        .toList();
  }

  @Test
  void what_goes_out_and_comes_in_leaves_nothing_on_the_connection() throws Exception {
    try (PooledDatabase pooled = PooledDatabase.create(1);
        PostgresStorage storage = pooled.storage(2)) {
      Taskeri taskeri = Taskeri.builder().storage(storage).build();
      Tenant tenant = Sample.in(storage).tenant();
      String before = whatStayed(pooled);
      Archive archive = Archive.of(tenant, taskeri);
      assertThat(whatStayed(pooled)).as("after an export").isEqualTo(before);

      taskeri.tenants().delete(tenant.id());
      assertThat(archive.into(taskeri).id()).isEqualTo(tenant.id());
      assertThat(whatStayed(pooled)).as("after an import").isEqualTo(before);
    }
  }

  @Test
  void an_index_beside_whoever_writes_is_refused_and_made_without_the_pooler() throws Exception {
    try (PooledDatabase pooled = PooledDatabase.create(1);
        PostgresStorage before = pooled.storage(1);
        PostgresStorage later = with(pooled.builder());
        PostgresStorage direct = with(pooled.database().builder())) {
      Tenant tenant = Sample.in(before).tenant();
      String nothing = whatStayed(pooled);
      MigrationReport refused = Releases.migrate(later);
      assertThat(refused.failures())
          .singleElement()
          .extracting(MigrationReport.Failure::reason)
          .asString()
          .contains("a pooler such as PgBouncer is in between", "leads to PostgreSQL itself");
      assertThat(whatStayed(pooled)).isEqualTo(nothing);

      assertThat(Releases.migrate(direct).isComplete()).isTrue();
      assertThat(later.asOperator(tenant.id(), TenantUnit::tenant).id()).isEqualTo(tenant.id());
    }
  }

  private PostgresStorage with(PostgresStorageBuilder builder) {
    return Releases.with(folder, "later", INDEX, builder.connections(4));
  }

  /** On the one connection that the pooler has to the server. */
  private static String whatStayed(PooledDatabase pooled) throws SQLException {
    try (Connection connection = pooled.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(WHAT_STAYED)) {
      row.next();
      return row.getString(1);
    }
  }
}
