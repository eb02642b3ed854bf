package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.patch.Patch;
import io.taskeri.application.tenant.LimitTenant;
import io.taskeri.application.tenant.RenameTenant;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.domain.tenant.Tenant;
import io.taskeri.domain.tenant.TenantId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changes an organization. */
final class TenantChanges {
  private TenantChanges() {}

  /** A change of the organization that is named first. */
  abstract static class TenantChange extends OperatorCommand {
    @Parameters(paramLabel = "SLUG", description = "The organization.")
    private String slug = "";

    @Mixin private final JsonOption json = new JsonOption();

    /** Its name, as it was given. */
    final String slug() {
      return slug;
    }

    /** Changes it. */
    abstract Tenant change(Taskeri taskeri, TenantId tenant);

    /** What is said of it to people. */
    String sentence(TenantOutput changed) {
      return changed.sentence();
    }

    @Override
    final void operate(Taskeri taskeri) {
      TenantOutput changed = TenantOutput.of(change(taskeri, tenant(taskeri, slug)));
      json.print(out(), changed, sentence(changed));
    }
  }

  @Command(
      name = "suspend",
      description =
          "Refuses log-in and requests of an organization from now on. Its data is kept. Asks"
              + " first.")
  static final class Suspend extends TenantChange {
    @Mixin private final YesOption yes = new YesOption();

    Suspend() {}

    @Override
    void prepare() {
      yes.require("Nobody of " + slug() + " will be able to work.", Terminal.present());
    }

    @Override
    Tenant change(Taskeri taskeri, TenantId tenant) {
      return taskeri.tenants().suspend(tenant);
    }
  }

  @Command(name = "resume", description = "Serves a suspended organization again.")
  static final class Resume extends TenantChange {
    Resume() {}

    @Override
    Tenant change(Taskeri taskeri, TenantId tenant) {
      return taskeri.tenants().resume(tenant);
    }
  }

  @Command(
      name = "rename",
      description =
          "Gives an organization another name or slug. Its people stay logged in; whoever names the"
              + " old slug finds nothing.")
  static final class Rename extends TenantChange {
    @Option(names = "--name", paramLabel = "NAME", description = "The name from now on.")
    private @Nullable String name;

    @Option(names = "--slug", paramLabel = "SLUG", description = "The slug from now on.")
    private @Nullable String newSlug;

    Rename() {}

    @Override
    void prepare() {
      if (name == null && newSlug == null) {
        throw new StartRefused("--name or --slug must be given");
      }
    }

    @Override
    Tenant change(Taskeri taskeri, TenantId tenant) {
      RenameTenant command = RenameTenant.nothing();
      command = name == null ? command : command.name(name);
      return taskeri.tenants().rename(tenant, newSlug == null ? command : command.slug(newSlug));
    }
  }

  @Command(
      name = "limits",
      description =
          "Limits how many active users and unarchived projects an organization may have. A limit"
              + " below what there is takes nothing away: nothing more can come.")
  static final class Limits extends TenantChange {
    @Option(
        names = "--users",
        paramLabel = "NUMBER|none",
        description = "Active users at the most, 1 or more.")
    private @Nullable String users;

    @Option(
        names = "--projects",
        paramLabel = "NUMBER|none",
        description = "Projects at the most, 0 or more. Archived ones do not count.")
    private @Nullable String projects;

    private LimitTenant command = LimitTenant.nothing();

    Limits() {}

    @Override
    void prepare() {
      if (users == null && projects == null) {
        throw new StartRefused("--users or --projects must be given");
      }
      command = new LimitTenant(limit("--users", users), limit("--projects", projects));
    }

    @Override
    Tenant change(Taskeri taskeri, TenantId tenant) {
      return taskeri.tenants().limit(tenant, command);
    }

    private static Patch<Integer> limit(String flag, @Nullable String text) {
      if (text == null) {
        return Patch.keep();
      }
      try {
        return text.equals("none") ? Patch.clear() : Patch.set(Integer.parseInt(text));
      } catch (NumberFormatException noNumber) {
        throw new StartRefused(flag + " must be a whole number or none", noNumber);
      }
    }

    @Override
    String sentence(TenantOutput changed) {
      return "%s: users %s, projects %s"
          .formatted(
              changed.slug(),
              TenantOutput.limit(changed.maxUsers()),
              TenantOutput.limit(changed.maxProjects()));
    }
  }
}
