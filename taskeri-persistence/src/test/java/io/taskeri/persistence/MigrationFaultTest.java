package io.taskeri.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskeri.application.contract.Sample;
import io.taskeri.application.migration.MigrationAttempt;
import io.taskeri.application.migration.MigrationAttempt.Outcome;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.domain.tenant.Tenant;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that are killed, and several at once. */
class MigrationFaultTest {
  private static final String INDEX =
      """
      --changeset ada:by-colour labels:expanding,optional runInTransaction:false
      CREATE INDEX CONCURRENTLY projects_by_colour ON projects (colour);
      """;
  private static final String SIZE =
      "--changeset ada:size\nALTER TABLE projects ADD COLUMN size text;\n";
  private static final String VALID =
      "SELECT indisvalid FROM pg_index WHERE indexrelid = to_regclass('projects_by_colour')";

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
  void killed_at_any_moment_it_can_be_run_again() throws SQLException {
    PostgresStorage plain = releases.plain();
    FaultyTap tap = new FaultyTap(releases.database());
    PostgresStorage later =
        releases.with(
            Releases.COLOUR + INDEX + SIZE,
            TappedDataSource.around(releases.database().dataSource(), tap));
    later.migrateDirectory();
    int trips = tap.tripsOf(() -> migrate(later, Sample.in(plain).tenant()));
    assertThat(trips).isGreaterThan(15);

    for (int killed = 1; killed <= trips; killed++) {
      Tenant tenant = Sample.in(plain).tenant();
      tap.killAt(killed);
      MigrationAttempt attempt = migrate(later, tenant);
      assertThat(attempt.outcome()).as("killed at %d", killed).isEqualTo(Outcome.BUSY);
      tap.killAt(0);
      while (attempt.outcome() != Outcome.CURRENT) {
        attempt = migrate(later, tenant);
        assertThat(attempt.outcome()).isNotEqualTo(Outcome.FAILED);
      }
      assertWhole(tenant);
    }
  }

  private static MigrationAttempt migrate(PostgresStorage storage, Tenant tenant) {
    return storage.migrations().migrate(tenant.id(), Releases.SHORT);
  }

  private void assertWhole(Tenant tenant) throws SQLException {
    for (String column : List.of("colour", "size")) {
      assertThat(releases.columns(tenant, column)).isEqualTo("1");
      assertThat(releases.notes(tenant, column)).isEqualTo("1");
    }
    assertThat(releases.ask(tenant, VALID)).isEqualTo("t");
    assertThat(releases.notes(tenant, "by-colour")).isEqualTo("1");
  }

  @Test
  void several_runs_at_once_share_the_work() throws Exception {
    List<Sample> samples = Releases.tenants(16, releases.plain());
    String changeSets = Releases.COLOUR + INDEX + SIZE;
    PostgresStorage one = releases.with(changeSets);
    PostgresStorage other = releases.with(changeSets);
    List<MigrationReport> reports =
        AtOnce.run(List.of(() -> Releases.migrate(one), () -> Releases.migrate(other)));

    assertThat(reports).allMatch(MigrationReport::isComplete);
    assertThat(Releases.migrate(one).total()).isZero();
    for (Sample sample : samples) {
      assertWhole(sample.tenant());
    }
  }

  @Test
  void an_invalid_index_is_made_anew() throws SQLException {
    Tenant tenant = Sample.in(releases.plain()).tenant();
    PostgresStorage earlier = releases.with(Releases.COLOUR);
    assertThat(Releases.migrate(earlier).isComplete()).isTrue();
    releases.execute(tenant, "CREATE INDEX projects_by_colour ON projects (colour)");
    releases.execute(
        tenant,
        "UPDATE pg_index SET indisvalid = false"
            + " WHERE indexrelid = to_regclass('projects_by_colour')");
    assertThat(releases.ask(tenant, VALID)).isEqualTo("f");

    assertThat(Releases.migrate(releases.with(Releases.COLOUR + INDEX)).isComplete()).isTrue();
    assertThat(releases.ask(tenant, VALID)).isEqualTo("t");
  }

  @Test
  void what_an_index_cannot_be_made_of_is_a_failure_that_leaves_what_came_before()
      throws SQLException {
    Tenant tenant = Sample.in(releases.plain()).tenant();
    PostgresStorage later = releases.with(Releases.COLOUR + INDEX.replace("(colour)", "(none)"));

    assertThat(Releases.migrate(later).failures())
        .singleElement()
        .satisfies(
            it ->
                assertThat(it.reason())
                    .startsWith("releases/later.sql::by-colour::ada: ")
                    .endsWith("(SQLSTATE 42703)"));
    assertThat(releases.notes(tenant, "colour")).isEqualTo("1");
    assertThat(Releases.migrate(releases.with(Releases.COLOUR + INDEX)).isComplete()).isTrue();
  }

  @Test
  void a_new_tenant_has_the_index_too() throws SQLException {
    Tenant tenant = Sample.in(releases.with(Releases.COLOUR + INDEX)).tenant();

    assertThat(releases.ask(tenant, VALID)).isEqualTo("t");
  }
}
