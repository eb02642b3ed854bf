package io.taskeri.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Commands about the organizations of the installation. */
@Command(
    name = "tenants",
    description = "Looks after the organizations of an installation.",
    mixinStandardHelpOptions = true,
    versionProvider = TaskeriCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class TenantsCommand {
  private TenantsCommand() {}

  /** With all commands below it. */
  static CommandLine commandLine() {
    return new CommandLine(new TenantsCommand()).addSubcommand(new MigrateCommand());
  }
}
