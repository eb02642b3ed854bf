package io.taskeri.bootstrap.command;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line named no command: the answer is the usage text, not a complaint. */
final class NoCommand extends ParameterException {
  private static final long serialVersionUID = 1L;

  NoCommand(CommandLine commandLine) {
    super(commandLine, "No command given");
  }
}
