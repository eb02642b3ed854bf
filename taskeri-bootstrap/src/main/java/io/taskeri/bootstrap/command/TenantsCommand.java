package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.page.PageRequest;
import io.taskeri.application.tenant.TenantSort;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What there is about organizations. */
@Command(
    name = "tenants",
    description =
        "Lists, shows, creates, suspends, resumes, renames, limits, exports, imports, deletes and"
            + " migrates organizations.",
    mixinStandardHelpOptions = true,
    versionProvider = TaskeriCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TenantsCommand.ListAll.class,
      TenantsCommand.Show.class,
      TenantsCreate.class,
      TenantChanges.Suspend.class,
      TenantChanges.Resume.class,
      TenantChanges.Rename.class,
      TenantChanges.Limits.class,
      TenantTransfers.Export.class,
      TenantTransfers.Import.class,
      TenantTransfers.Delete.class,
      MigrateCommand.class
    })
final class TenantsCommand {
  TenantsCommand() {}

  @Command(
      name = "list",
      description = "Lists organizations by slug; with --json one object a line.")
  static final class ListAll extends OperatorCommand {
    @Option(
        names = "--status",
        paramLabel = "STATUS",
        split = ",",
        description = "Only those that are active, suspended or deleting; several by commas.",
        converter = Status.class)
    private List<TenantStatus> statuses = new ArrayList<>();

    @Mixin private final JsonOption json = new JsonOption();

    ListAll() {}

    @Override
    void operate(Taskeri taskeri) {
      List<TenantOutput> all = all(taskeri).stream().map(TenantOutput::of).toList();
      json.printAll(out(), all, table(all));
    }

    private List<Tenant> all(Taskeri taskeri) {
      return all(
          PageRequest.by(TenantSort.SLUG),
          request -> taskeri.tenants().list(Set.copyOf(statuses), request));
    }

    private static String table(List<TenantOutput> all) {
      Table table = new Table("SLUG", "STATUS", "CREATED", "USERS", "PROJECTS", "NAME");
      for (TenantOutput it : all) {
        table.line(
            it.slug(),
            it.status().name().toLowerCase(Locale.ROOT),
            it.createdAt().toString(),
            TenantOutput.limit(it.maxUsers()),
            TenantOutput.limit(it.maxProjects()),
            it.name());
      }
      return table.text();
    }
  }

  @Command(
      name = "show",
      description = "Shows one organization, with how much it has of what is limited.")
  static final class Show extends OperatorCommand {
    @Parameters(paramLabel = "SLUG", description = "The organization.")
    private String slug = "";

    @Mixin private final JsonOption json = new JsonOption();

    Show() {}

    @Override
    void operate(Taskeri taskeri) {
      var shown = TenantOutput.Shown.of(taskeri.tenants().show(tenant(taskeri, slug)));
      json.print(out(), shown, shown.text());
    }
  }

  /** Statuses as people write them. */
  static final class Status implements ITypeConverter<TenantStatus> {
    Status() {}

    @Override
    public TenantStatus convert(String text) {
      return Arrays.stream(TenantStatus.values())
          .filter(it -> it.name().equalsIgnoreCase(text))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("must be active, suspended or deleting"));
    }
  }
}
