package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.migration.MigrateTenants;
import io.taskeri.application.migration.MigrationPlan;
import io.taskeri.application.migration.MigrationReport;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.domain.error.InvalidInput;
import io.taskeri.domain.error.NotFound;
import io.taskeri.domain.tenant.Slug;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Brings the tables of organizations up to date with this version of Taskeri. */
@Command(
    name = "migrate",
    description = {
      "Brings the tables of all organizations up to date with this version. It may be stopped and"
          + " run again at any time, beside running servers and beside itself.",
      "Exit codes: 0 all are up to date, 1 one failed or is left, 2 wrong arguments."
    })
final class MigrateCommand extends SettingsCommand {
  private static final int SLUGS_SHOWN = 5;

  @Option(names = "--tenant", paramLabel = "SLUG", description = "This organization alone.")
  private @Nullable String tenant;

  @Option(
      names = "--canary",
      paramLabel = "SLUG",
      description = "This organization first; when it fails, all others are left as they are.")
  private @Nullable String canary;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "4",
      description = "How many are worked on at the same moment; default: ${DEFAULT-VALUE}")
  private String parallel = "4";

  @Option(
      names = "--dry-run",
      description = "Print the SQL for each version that organizations have, and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--progress",
      description =
          "Say each second how far it has come, as at a terminal; else every ten seconds.")
  private boolean progress;

  MigrateCommand() {}

  @Override
  int run(Settings settings) throws Exception {
    ServerConfig config = ServerConfig.withoutTokens(settings);
    MigrateTenants command = MigrateTenants.all().parallel(number());
    if (command.parallel() > config.pool().connections()) {
      throw new StartRefused(
          "--parallel must be at most the " + config.pool().connections() + " of --db-connections");
    }
    Optional<Slug> only = slug("--tenant", tenant);
    Optional<Slug> first = slug("--canary", canary);
    try (Installation installation = Installation.open(config)) {
      Taskeri taskeri = installation.taskeri();
      if (only.isPresent()) {
        command = command.only(existing("--tenant", only.get(), taskeri));
      }
      if (first.isPresent()) {
        command = command.canary(existing("--canary", first.get(), taskeri));
      }
      if (dryRun) {
        taskeri.migrations().plan(only).forEach(this::print);
        return ExitCode.OK;
      }
      boolean often = progress || Terminal.present().isPresent();
      return tell(
          new TenantMigration(
                  this::say,
                  this::say,
                  often ? TenantMigration.OFTEN : TenantMigration.NOW_AND_THEN)
              .run(command, taskeri));
    }
  }

  private void say(String line) {
    err().println("taskeri: " + line);
  }

  private int tell(MigrationReport report) {
    out().println(TenantMigration.summary(report));
    return report.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private int number() {
    try {
      int number = Integer.parseInt(parallel);
      if (number >= 1 && number <= MigrateTenants.MOST_PARALLEL) {
        return number;
      }
    } catch (NumberFormatException fallsThroughToTheComplaint) {
      // Both kinds of wrong number get the same answer.
    }
    throw new StartRefused("--parallel must be a number from 1 to " + MigrateTenants.MOST_PARALLEL);
  }

  private static Optional<Slug> slug(String flag, @Nullable String value) {
    try {
      return Optional.ofNullable(value).map(Slug::new);
    } catch (InvalidInput malformed) {
      throw new StartRefused(flag + " " + malformed.getMessage(), malformed);
    }
  }

  private static Slug existing(String flag, Slug slug, Taskeri taskeri) {
    try {
      return taskeri.tenants().find(slug).slug();
    } catch (NotFound nobody) {
      throw new StartRefused(flag + " names no organization: " + slug, nobody);
    }
  }

  private void print(MigrationPlan plan) {
    String some =
        plan.tenants().stream()
            .limit(SLUGS_SHOWN)
            .map(it -> it.slug().value())
            .collect(Collectors.joining(", "));
    int more = plan.tenants().size() - SLUGS_SHOWN;
    out()
        .printf(
            "-- For %d with version %s: %s%s%n",
            plan.tenants().size(), plan.version(), some, more > 0 ? " and " + more + " more" : "");
    plan.statements().forEach(it -> out().println(it.startsWith("--") ? it : it + ";"));
  }
}
