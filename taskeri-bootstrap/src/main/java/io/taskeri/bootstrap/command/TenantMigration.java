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
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

  private final Consumer<String> lines;
  private Duration told = Duration.ZERO;

  private TenantMigration(Consumer<String> lines) {
    this.lines = lines;
  }

  /** Runs it to its end. */
  static MigrationReport run(MigrateTenants command, Taskeri taskeri, Consumer<String> lines) {
    ExecutorService workers = Executors.newFixedThreadPool(command.parallel());
    try {
      return taskeri.migrations().run(command, workers, new TenantMigration(lines));
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
  public void migrated(BehindTenant tenant, MigrationProgress progress) {
    tellOnceASecond(progress);
  }

  @Override
  public void postponed(BehindTenant tenant, String reason) {
    // it comes again; should it never succeed, it fails
  }

  @Override
  public void failed(BehindTenant tenant, String reason, MigrationProgress progress) {
    lines.accept(tenant.slug() + " failed and is as it was before: " + reason);
    tellOnceASecond(progress);
  }

  private void tellOnceASecond(MigrationProgress progress) {
    if (progress.elapsed().minus(told).compareTo(BETWEEN_LINES) >= 0) {
      told = progress.elapsed();
      lines.accept(text(progress));
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
