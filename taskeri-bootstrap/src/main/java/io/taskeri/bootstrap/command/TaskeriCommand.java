package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.Build;
import io.taskeri.bootstrap.config.StartRefused;
import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/**
 * The command line {@code taskeri}. Exit codes: 0 done, 1 failed, 2 asked for in a way that cannot
 * be carried out, which one line on the error stream explains.
 */
@Command(
    name = "taskeri",
    description = "Task management for many organizations, each in a schema of its own.",
    mixinStandardHelpOptions = true,
    versionProvider = TaskeriCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class TaskeriCommand implements Runnable {
  private static final Logger logger = LoggerFactory.getLogger(TaskeriCommand.class);

  private final CommandLine commandLine;

  /**
   * A command line that sees the given environment only.
   *
   * @param environment the variables, as {@link System#getenv()} gives them
   * @param out where results go, for scripts to read
   * @param err where complaints go, for people to read
   */
  public TaskeriCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.commandLine =
        new CommandLine(this)
            .addSubcommand(ServeCommand.commandLine(environment))
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler((failure, unparsed) -> refuse(failure))
            .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
  }

  /** Runs one command and returns its exit code. */
  public int run(String... arguments) {
    return commandLine.execute(arguments);
  }

  /** Without a command there is nothing to do but to say which there are. */
  @Override
  public void run() {
    throw new NoCommand(commandLine);
  }

  private int refuse(ParameterException failure) {
    if (failure instanceof NoCommand) {
      commandLine.usage(commandLine.getErr());
    } else {
      complain(failure);
    }
    return ExitCode.USAGE;
  }

  private int explain(Exception failure) {
    if (failure instanceof StartRefused) {
      complain(failure);
      return ExitCode.USAGE;
    }
    logger.error("Taskeri failed", failure);
    return ExitCode.SOFTWARE;
  }

  private void complain(Exception failure) {
    commandLine
        .getErr()
        .println("taskeri: " + String.valueOf(failure.getMessage()).replaceAll("\\s*\\R\\s*", " "));
  }

  /** What {@code --version} prints. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      Build build = Build.current();
      return new String[] {"Taskeri " + build.version() + " with PostgreSQL " + build.postgres()};
    }
  }
}
