package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.Build;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.domain.error.TaskeriException;
import java.io.PrintWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
public final class TaskeriCommand {
  private static final Logger logger = LoggerFactory.getLogger(TaskeriCommand.class);

  private final Map<String, String> environment;
  private final CommandLine commandLine;

  /**
   * A command line that sees the given environment only.
   *
   * @param environment the variables, as {@link System#getenv()} gives them
   * @param out where results go, for scripts to read
   * @param err where complaints go, for people to read
   */
  public TaskeriCommand(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    this.environment = Map.copyOf(environment);
    this.commandLine =
        new CommandLine(this)
            .addSubcommand(new ServeCommand())
            .addSubcommand(new TenantsCommand())
            .addSubcommand(new UsersCommand())
            .addSubcommand(new ConfigCommand())
            .addSubcommand(new HealthcheckCommand())
            .addSubcommand(new CompletionCommand())
            .addSubcommand(new CommandLine.HelpCommand())
            .addSubcommand(new DoctorCommand())
            .addSubcommand(new DemoCommand())
            .setOut(out)
            .setErr(err)
            .setUsageHelpWidth(100)
            .setParameterExceptionHandler((failure, unparsed) -> refuse(failure))
            .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
    SettingFlags.addTo(commandLine);
  }

  /** Runs one command and returns its exit code. */
  public int run(String... arguments) {
    return commandLine.execute(arguments);
  }

  /** The variables that the command line sees. */
  Map<String, String> environment() {
    return environment;
  }

  private int refuse(ParameterException failure) {
    if (isCommandMissing(failure)) {
      failure.getCommandLine().usage(commandLine.getErr());
    } else {
      complain(Complaints.about(failure));
    }
    return ExitCode.USAGE;
  }

  /** Where commands are to choose from and none is chosen, the answer is which there are. */
  private static boolean isCommandMissing(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    return failure.getClass() == ParameterException.class
        && !command.getSubcommands().isEmpty()
        && !command.getParseResult().hasSubcommand();
  }

  private int explain(Exception failure) {
    if (failure instanceof StartRefused) {
      complain(failure.getMessage());
      return ExitCode.USAGE;
    }
    if (failure instanceof TaskeriException refusal) {
      complain(DatabaseFailure.reason(refusal));
      return ExitCode.SOFTWARE;
    }
    logger.error("Taskeri failed", failure);
    return ExitCode.SOFTWARE;
  }

  private void complain(@Nullable String complaint) {
    commandLine
        .getErr()
        .println("taskeri: " + String.valueOf(complaint).replaceAll("\\s*\\R\\s*", " "));
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
