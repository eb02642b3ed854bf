package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.taskeri.application.Taskeri;
import io.taskeri.application.contract.Sample;
import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationListener;
import io.taskeri.application.migration.MigrationPlan;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.application.port.TenantUnit;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.TaskeriException;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tenants of an earlier program are brought up to date with a later one. */
class MigrationTest {
  @TempDir Path folder;
  private Releases releases;

  @BeforeEach
  void open() throws SQLException {
    releases = new Releases(folder);
  }

  @AfterEach
  void close() throws SQLException {
    releases.close();
  }

  @Test
  void tenants_that_are_behind_get_what_they_lack_and_are_served_again() throws SQLException {
    List<Sample> samples = Releases.tenants(24, releases.plain());
    PostgresStorage later = releases.with(Releases.COLOUR);
    assertThat(refusal(later, samples.get(0))).isEqualTo(ErrorCode.TENANT_UNAVAILABLE);

    assertThat(Releases.migrate(later)).isEqualTo(new MigrationReport(24, 24, List.of()));
    Tenant made = Sample.in(later).tenant();
    for (Sample sample : samples) {
      assertThat(later.readInTenant(sample.context(), TenantUnit::tenant)).isNotNull();
      assertThat(releases.columns(sample.tenant(), "colour")).isEqualTo("1");
      assertThat(releases.row(sample.tenant(), "schema_version"))
          .isEqualTo(releases.row(made, "schema_version"));
      assertThat(notes(sample.tenant())).isEqualTo(notes(made));
    }
    assertThat(lastRun(samples.get(0))).isEqualTo("24 24 0 t");
  }

  @Test
  void a_run_that_finds_nothing_to_do_is_one_query() {
    Releases.tenants(3, releases.plain());
    List<String> sent = new ArrayList<>();
    var listening =
        new TappedDataSource.Tap() {
          @Override
          public void execute(String sql, Connection connection) {
            sent.add(sql);
          }
        };
    PostgresStorage again =
        releases.with(
            Releases.COLOUR, TappedDataSource.around(releases.database().dataSource(), listening));
    assertThat(Releases.migrate(again).done()).isEqualTo(3);
    sent.clear();

    assertThat(Releases.migrate(again).total()).isZero();
    assertThat(sent).hasSize(2).first().asString().contains("FROM public.tenants t");
  }

  @Test
  void one_that_fails_stops_nobody_else_and_is_alone_out_of_service() throws SQLException {
    List<Sample> samples = Releases.tenants(4, releases.plain());
    Sample altered = samples.get(2);
    releases.execute(altered.tenant(), "ALTER TABLE projects ADD COLUMN colour integer");
    PostgresStorage later = releases.with(Releases.COLOUR);

    MigrationReport report = Releases.migrate(later);
    assertThat(report.done()).isEqualTo(3);
    assertThat(report.failures()).extracting(it -> it.tenant().id()).containsExactly(id(altered));
    assertThat(report.failures().get(0).reason())
        .startsWith("releases/later.sql::colour::ada: ")
        .endsWith("(SQLSTATE 42701)");
    assertThat(releases.row(altered.tenant(), "migration_failure"))
        .isEqualTo(report.failures().get(0).reason());
    assertThat(refusal(later, altered)).isEqualTo(ErrorCode.TENANT_UNAVAILABLE);
    assertThat(later.readInTenant(samples.get(0).context(), TenantUnit::tenant)).isNotNull();

    releases.execute(altered.tenant(), "ALTER TABLE projects DROP COLUMN colour");
    assertThat(Releases.migrate(later)).isEqualTo(new MigrationReport(1, 1, List.of()));
    assertThat(releases.row(altered.tenant(), "migration_failure")).isEqualTo("null");
    assertThat(releases.row(altered.tenant(), "migration_failed_at")).isEqualTo("null");
  }

  @Test
  void values_that_break_a_rule_are_a_failure_as_well() throws SQLException {
    Sample sample = Releases.tenants(1, releases.plain()).get(0);
    releases.execute(sample.tenant(), "CREATE TABLE twice AS SELECT 1 AS a UNION ALL SELECT 1");
    PostgresStorage later =
        releases.with("--changeset ada:once\nCREATE UNIQUE INDEX once ON twice (a);\n");

    assertThat(Releases.migrate(later).failures())
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).endsWith("(SQLSTATE 23505)"));
  }

  @Test
  void a_busy_tenant_is_tried_again_when_others_are_done() throws SQLException {
    List<Sample> samples = Releases.tenants(2, releases.plain());
    PostgresStorage later = releases.with(Releases.COLOUR);
    List<String> told = new ArrayList<>();
    try (Connection holder = hold(samples.get(0))) {
      MigrationListener letsGo =
          new MigrationListener() {
            @Override
            public void postponed(BehindTenant tenant, String reason) {
              told.add(reason);
              end(holder);
            }
          };
      assertThat(Releases.migrate(later, MigrateTenants.all(), letsGo).isComplete()).isTrue();
    }
    assertThat(told).singleElement().asString().endsWith("(SQLSTATE 55P03)");
  }

  @Test
  void a_tenant_that_stays_busy_is_given_up_and_as_it_was() throws SQLException {
    Sample sample = Releases.tenants(1, releases.plain()).get(0);
    PostgresStorage later = releases.with(Releases.COLOUR);
    try (Connection holder = hold(sample)) {
      assertThat(Releases.migrate(later).failures())
          .singleElement()
          .satisfies(it -> assertThat(it.reason()).startsWith("gave up after 3 attempts: "));
      end(holder);
    }
    assertThat(releases.columns(sample.tenant(), "colour")).isEqualTo("0");
    assertThat(Releases.migrate(later).isComplete()).isTrue();
  }

  @Test
  void a_tenant_of_a_later_program_is_not_behind() throws SQLException {
    Sample sample = Sample.in(releases.with(Releases.COLOUR));
    String version = releases.row(sample.tenant(), "schema_version");

    assertThat(Releases.migrate(releases.plain()).total()).isZero();
    assertThat(releases.row(sample.tenant(), "schema_version")).isEqualTo(version);
  }

  @Test
  void a_tenant_that_has_something_else_is_left_to_who_knows_all_of_it() {
    Sample sample = Sample.in(releases.with(Releases.COLOUR));
    PostgresStorage another =
        releases.with(
            "another",
            "--changeset ada:size\nALTER TABLE projects ADD COLUMN size text;\n",
            releases.database().dataSource());

    assertThat(another.migrations().missing(id(sample)))
        .singleElement()
        .asString()
        .startsWith("-- cannot be migrated: it has change sets");
    assertThat(Releases.migrate(another).failures())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.tenant().id()).isEqualTo(id(sample));
              assertThat(it.reason())
                  .startsWith("it has change sets that this program does not know")
                  .contains("releases/later.sql::colour::ada", "releases/another.sql::size::ada");
            });
  }

  @Test
  void the_plan_shows_the_statements_and_changes_nothing() throws SQLException {
    List<Sample> samples = Releases.tenants(2, releases.plain());
    PostgresStorage later = releases.with(Releases.COLOUR);
    List<MigrationPlan> plan =
        Taskeri.builder().storage(later).build().migrations().plan(Optional.empty());

    assertThat(plan)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.version())
                  .isEqualTo(releases.row(samples.get(0).tenant(), "schema_version"));
              assertThat(it.tenants()).hasSize(2);
              assertThat(it.statements())
                  .containsExactly(
                      "-- releases/later.sql::colour::ada",
                      "ALTER TABLE projects ADD COLUMN colour text");
            });
    assertThat(releases.columns(samples.get(0).tenant(), "colour")).isEqualTo("0");
  }

  private static ErrorCode refusal(PostgresStorage storage, Sample sample) {
    return assertThrows(
            TaskeriException.class,
            () -> storage.readInTenant(sample.context(), TenantUnit::tenant))
        .code();
  }

  private static TenantId id(Sample sample) {
    return sample.tenant().id();
  }

  private String notes(Tenant tenant) throws SQLException {
    return releases.ask(
        tenant,
        "SELECT string_agg(orderexecuted || id || md5sum, ',' ORDER BY orderexecuted)"
            + " FROM databasechangelog");
  }

  private String lastRun(Sample any) throws SQLException {
    return releases.ask(
        any.tenant(),
        "SELECT concat_ws(' ', behind, done, failed, ended_at >= started_at)"
            + " FROM public.migration_runs ORDER BY started_at DESC");
  }

  /** Works in a tenant's projects until it is told to end. */
  private Connection hold(Sample sample) throws SQLException {
    Connection holder = releases.database().connect();
    holder.setAutoCommit(false);
    holder.setSchema(sample.tenant().schema().value());
    try (Statement statement = holder.createStatement()) {
      statement.execute("LOCK TABLE projects IN ROW EXCLUSIVE MODE");
    }
    return holder;
  }

  private static void end(Connection holder) {
    try {
      holder.rollback();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
