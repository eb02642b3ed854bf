package io.taskeri.bootstrap.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and flags. */
@Command(
    name = "completion",
    description =
        "Prints a script for bash and zsh that completes commands and flags: source it, or keep it"
            + " in /etc/bash_completion.d/taskeri.",
    mixinStandardHelpOptions = true,
    versionProvider = TaskeriCommand.Version.class)
final class CompletionCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  CompletionCommand() {}

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
