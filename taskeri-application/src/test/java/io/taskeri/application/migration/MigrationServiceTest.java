package io.taskeri.application.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.taskeri.application.migration.MigrationAttempt.Outcome;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.tenant.Slug;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class MigrationServiceTest {
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), 3, Duration.ofMillis(1));

  private final ScriptedMigrations script = new ScriptedMigrations();
  private final List<String> told = new ArrayList<>();

  @Test
  void one_that_fails_stops_nobody_else() {
    script.tenant("one").tenant("two", Outcome.FAILED).tenant("three");
    MigrationReport report = run(MigrateTenants.all());

    assertThat(report.done()).isEqualTo(2);
    assertThat(report.left()).isZero();
    assertThat(report.isComplete()).isFalse();
    assertThat(report.failures())
        .extracting(it -> it.tenant().slug().value(), MigrationReport.Failure::reason)
        .containsExactly(tuple("two", "planted"));
    assertThat(script.calls())
        .containsExactly(
            "begin 3", "one CURRENT", "two FAILED", "two: planted", "three CURRENT", "end 2 1");
    assertThat(told).containsExactly("one 1/3", "two planted 2/3", "three 3/3");
  }

  @Test
  void a_busy_one_comes_again_after_the_others() {
    script.tenant("one", Outcome.BUSY, Outcome.BUSY).tenant("two");
    assertThat(run(MigrateTenants.all()).isComplete()).isTrue();

    assertThat(script.calls().subList(1, 3)).containsExactly("one BUSY", "two CURRENT");
    assertThat(script.calls()).contains("one CURRENT", "end 2 0");
    assertThat(told).startsWith("one is busy: planted");
  }

  @Test
  void one_that_stays_busy_is_given_up() {
    script.tenant("one", Outcome.BUSY, Outcome.BUSY, Outcome.BUSY);

    assertThat(run(MigrateTenants.all()).failures())
        .singleElement()
        .extracting(MigrationReport.Failure::reason)
        .isEqualTo("gave up after 3 attempts: planted");
  }

  @Test
  void one_that_another_run_is_at_is_waited_for() {
    Outcome taken = Outcome.TAKEN;
    script.tenant("one", taken, taken, taken, taken, taken);

    assertThat(run(MigrateTenants.all()).isComplete()).isTrue();
  }

  @Test
  void when_the_canary_fails_the_others_are_left_as_they_are() {
    script.tenant("one").tenant("two", Outcome.FAILED).tenant("three");
    MigrationReport report = run(MigrateTenants.all().canary(new Slug("two")).parallel(4));

    assertThat(report.left()).isEqualTo(2);
    assertThat(script.calls()).containsExactly("begin 3", "two FAILED", "two: planted", "end 0 1");
  }

  @Test
  void the_canary_goes_first() {
    script.tenant("one").tenant("two");
    assertThat(run(MigrateTenants.all().canary(new Slug("two"))).isComplete()).isTrue();

    assertThat(script.calls()).containsSubsequence("two CURRENT", "one CURRENT");
  }

  @Test
  void many_workers_do_each_tenant_once() {
    for (int i = 0; i < 200; i++) {
      script.tenant("t-" + i);
    }
    assertThat(run(MigrateTenants.all().parallel(8)).isComplete()).isTrue();

    assertThat(script.calls()).hasSize(202).doesNotHaveDuplicates();
    assertThat(told.get(199)).endsWith("200/200");
  }

  @Test
  void what_breaks_the_run_is_told_and_stops_it() {
    script.tenant("one").tenant("two");
    MigrationListener broken =
        new MigrationListener() {
          @Override
          public void migrated(BehindTenant tenant, MigrationProgress progress) {
            throw new IllegalArgumentException("planted");
          }
        };
    MigrationService service = new Scripted(script).service();
    assertThatThrownBy(() -> service.run(MigrateTenants.all(), Runnable::run, broken))
        .hasMessage("planted");
    assertThatThrownBy(
            () ->
                service.run(
                    MigrateTenants.all().parallel(2),
                    task -> {
                      throw new RejectedExecutionException("full");
                    },
                    MigrationListener.NONE))
        .hasMessage("full");
    assertThat(script.calls()).doesNotContain("two CURRENT");
  }

  @Test
  void an_interruption_ends_the_run_between_two_tenants() {
    script.tenant("one", Outcome.BUSY).tenant("two", Outcome.BUSY);
    Thread.currentThread().interrupt();
    MigrationReport report = run(MigrateTenants.all());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.left()).isEqualTo(2);
  }

  @Test
  void the_plan_asks_one_tenant_of_each_version() {
    script.tenant("one").tenant("two");

    assertThat(new Scripted(script).service().plan(Optional.empty()))
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.version()).isEqualTo("1-a");
              assertThat(it.tenants()).hasSize(2);
              assertThat(it.statements()).containsExactly("SELECT 'one'");
            });
  }

  @Test
  void progress_tells_how_long_it_goes_on() {
    MigrationProgress progress = new MigrationProgress(100, 18, 2, Duration.ofSeconds(10));

    assertThat(progress.left()).isEqualTo(80);
    assertThat(progress.rate()).isEqualTo(2);
    assertThat(progress.remaining()).contains(Duration.ofSeconds(40));
    assertThat(new MigrationProgress(100, 0, 0, Duration.ofSeconds(1)).remaining()).isEmpty();
  }

  @Test
  void the_number_of_workers_has_bounds() {
    assertThatThrownBy(() -> MigrateTenants.all().parallel(0))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("/parallel: must be a number from 1 to 64");
    assertThatThrownBy(() -> MigrateTenants.all().parallel(65)).isInstanceOf(InvalidInput.class);
  }

  private MigrationReport run(MigrateTenants command) {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      return new Scripted(script).service().run(command.patience(SHORT), threads, new Told());
    } finally {
      threads.shutdown();
    }
  }

  private final class Told implements MigrationListener {
    @Override
    public void migrated(BehindTenant tenant, MigrationProgress progress) {
      told.add(tenant.slug() + at(progress));
    }

    @Override
    public void postponed(BehindTenant tenant, String reason) {
      told.add(tenant.slug() + " is busy: " + reason);
    }

    @Override
    public void failed(BehindTenant tenant, String reason, MigrationProgress progress) {
      told.add(tenant.slug() + " " + reason + at(progress));
    }

    private String at(MigrationProgress progress) {
      return " " + (progress.total() - progress.left()) + "/" + progress.total();
    }
  }
}
