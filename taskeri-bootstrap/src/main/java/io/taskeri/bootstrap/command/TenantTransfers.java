package io.taskeri.bootstrap.command;

import io.taskeri.application.Taskeri;
import io.taskeri.application.tenant.Exported;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.domain.tenant.TenantId;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What makes an organization appear and disappear as a whole. */
final class TenantTransfers {
  /** Standard input and output. */
  private static final String STANDARD = "-";

  private TenantTransfers() {}

  @Command(
      name = "export",
      description = {
        "Writes all of an organization into one archive, as it is at this moment; its people go on"
            + " working. Sessions and mail that waits are not in it.",
        "Keep the archive as you keep the database: hashes of passwords are in it."
      })
  static final class Export extends OperatorCommand {
    @Parameters(paramLabel = "SLUG", description = "The organization.")
    private String slug = "";

    @Option(
        names = "--to",
        required = true,
        paramLabel = "FILE|-",
        description = "A file that is not there yet, or - for standard output.")
    private String target = "";

    Export() {}

    @Override
    void operate(Taskeri taskeri) {
      TenantId tenant = tenant(taskeri, slug);
      if (target.equals(STANDARD)) {
        err().println("taskeri: " + told(toStandardOutput(taskeri, tenant)));
        return;
      }
      Exported exported =
          ArchiveFile.write(Path.of(target), out -> taskeri.transfers().exportTenant(tenant, out));
      out().println(told(exported));
    }

    /** Not by System.out, which says nothing of what it cannot write. */
    private static Exported toStandardOutput(Taskeri taskeri, TenantId tenant) {
      try {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Exported exported = taskeri.transfers().exportTenant(tenant, out);
        out.flush();
        return exported;
      } catch (IOException | UncheckedIOException failed) {
        throw new StartRefused("cannot write the archive: " + failed.getMessage(), failed);
      }
    }

    private String told(Exported exported) {
      return "%s is exported: %d tables with %d rows"
          .formatted(slug, exported.tables(), exported.rows());
    }
  }

  @Command(
      name = "import",
      description = {
        "Makes the organization of an archive that was exported, here or in another installation."
            + " What is older is brought up to date; what is damaged is refused. Its people log in"
            + " again with the passwords that they had.",
        "Killed at any moment nothing of it is left: run it again."
      })
  static final class Import extends OperatorCommand {
    @Parameters(paramLabel = "FILE|-", description = "The archive, or - for standard input.")
    private String source = "";

    @Option(
        names = "--slug",
        paramLabel = "SLUG",
        description = "Its slug from now on; the one that it had unless given.")
    private @Nullable String slug;

    @Mixin private final JsonOption json = new JsonOption();

    Import() {}

    @Override
    Installation open(ServerConfig config) {
      return Installation.openOrCreate(config);
    }

    @Override
    void prepare() {
      if (!source.equals(STANDARD) && !Files.isReadable(Path.of(source))) {
        throw new StartRefused("there is no file " + source + " that can be read");
      }
    }

    @Override
    void operate(Taskeri taskeri) {
      Optional<String> wanted = Optional.ofNullable(slug);
      try {
        TenantOutput made =
            TenantOutput.of(
                source.equals(STANDARD)
                    ? taskeri.transfers().importTenant(System.in, wanted)
                    : taskeri.transfers().importTenant(Path.of(source), wanted));
        json.print(out(), made, made.sentence());
      } catch (UncheckedIOException failed) {
        throw new StartRefused("cannot read the archive: " + failed.getCause(), failed);
      }
    }
  }

  @Command(
      name = "delete",
      description = {
        "Deletes an organization for good, with all that it has; its slug is free then. Asks for"
            + " its slug first.",
        "Stopped on the way it is run again: until it is through nobody can work, and «tenants"
            + " resume» takes it back."
      })
  static final class Delete extends OperatorCommand {
    @Parameters(paramLabel = "SLUG", description = "The organization.")
    private String slug = "";

    @Mixin private final YesOption yes = new YesOption();

    Delete() {}

    @Override
    void prepare() {
      yes.requireWord(
          "All of %s will be deleted, and nothing but an export or a backup brings it back."
              .formatted(slug),
          slug,
          Terminal.present());
    }

    @Override
    void operate(Taskeri taskeri) {
      taskeri.tenants().delete(tenant(taskeri, slug));
      out().println(slug + " is deleted");
    }
  }
}
