package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.migration.BehindTenant;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationListener;
import io.taskeri.application.migration.MigrationProgress;
import io.taskeri.application.migration.MigrationReport;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Runs a migration by as many threads as it asks for, and says in plain words how it goes. */
final class TenantMigration implements MigrationListener {
  /** For who looks on. */
  static final Duration OFTEN = Duration.ofSeconds(1);

  /** For a log, which a run of hours is not to fill. */
  static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

  private final Consumer<String> failures;
  private final Consumer<String> progress;
  private final Duration between;
  private Duration told = Duration.ZERO;

  /**
   * Runs that tell how they go.
   *
   * @param failures is told at once who failed
   * @param progress is told how far it has come
   * @param between two such lines
   */
  TenantMigration(Consumer<String> failures, Consumer<String> progress, Duration between) {
    this.failures = failures;
    this.progress = progress;
    this.between = between;
  }

  /** Runs it to its end. */
  MigrationReport run(MigrateTenants command, Taskeri taskeri) {
    ExecutorService workers = Executors.newFixedThreadPool(command.parallel());
    try {
      return taskeri.migrations().run(command, workers, this);
    } finally {
      workers.shutdown();
    }
  }

  /** What came of it, in a sentence or two. */
  static String summary(MigrationReport report) {
    if (report.total() == 0) {
      return "All organizations are up to date.";
    }
    String done = report.done() + " of " + report.total() + " organizations are brought up to date";
    return report.isComplete()
        ? done + "."
        : done
            + ", "
            + report.failures().size()
            + " failed, "
            + report.left()
            + " left. Remove the reasons and run taskeri tenants migrate again.";
  }

  @Override
  public void migrated(BehindTenant tenant, MigrationProgress soFar) {
    tell(soFar);
  }

  @Override
  public void postponed(BehindTenant tenant, String reason) {
    // it comes again; should it never succeed, it fails
  }

  @Override
  public void failed(BehindTenant tenant, String reason, MigrationProgress soFar) {
    failures.accept(tenant.slug() + " failed and is as it was before: " + reason);
    tell(soFar);
  }

  private void tell(MigrationProgress soFar) {
    if (soFar.elapsed().minus(told).compareTo(between) >= 0) {
      told = soFar.elapsed();
      progress.accept(text(soFar));
    }
  }

  /** Such as {@code 40 done, 1 failed, 59 left, 8.2 a second, about 7 s to go}. */
  static String text(MigrationProgress progress) {
    return String.format(
        Locale.ROOT,
        "%d done, %d failed, %d left, %.1f a second%s",
        progress.done(),
        progress.failed(),
        progress.left(),
        progress.rate(),
        progress
            .remaining()
            .map(it -> ", about " + (it.toMillis() + 999) / 1000 + " s to go")
            .orElse(""));
  }
}
