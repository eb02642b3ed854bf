package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.log.Logging;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Runs the server until the process is told to stop. */
@Command(
    name = "serve",
    description = "Starts the server, with a PostgreSQL of its own unless --db-url names another.",
    mixinStandardHelpOptions = true,
    versionProvider = TaskeriCommand.Version.class,
    sortOptions = false)
final class ServeCommand implements Callable<Integer> {
  private final Map<String, String> environment;
  private final CommandLine commandLine = new CommandLine(this);

  private ServeCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The command with a flag for each setting that may be one. */
  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine commandLine = new ServeCommand(environment).commandLine;
    CommandSpec spec = commandLine.getCommandSpec();
    settings(false).map(ServeCommand::option).forEach(spec::addOption);
    spec.usageMessage()
        .footerHeading("%nSecrets come from the environment only:%n")
        .footer(settings(true).map(ServeCommand::footer).toArray(String[]::new));
    return commandLine;
  }

  @Override
  public Integer call() throws Exception {
    ServerConfig config = ServerConfig.from(new Settings(flags(), environment));
    Logging.apply(config.log());
    Server server = new Server(config);
    try (server;
        Termination termination = Termination.after(server::close)) {
      String address = server.start();
      commandLine.getOut().println("Taskeri is ready at " + address);
      termination.await();
    }
    return ExitCode.OK;
  }

  private Map<Setting, String> flags() {
    ParseResult parsed = commandLine.getParseResult();
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    settings(false)
        .filter(setting -> parsed.hasMatchedOption(setting.flag()))
        .forEach(setting -> flags.put(setting, parsed.matchedOptionValue(setting.flag(), "")));
    return flags;
  }

  private static Stream<Setting> settings(boolean secret) {
    return Arrays.stream(Setting.values()).filter(setting -> setting.isSecret() == secret);
  }

  private static OptionSpec option(Setting setting) {
    return OptionSpec.builder(setting.flag())
        .type(String.class)
        .paramLabel(setting.valueLabel().orElseThrow())
        .description(setting.description(), origin(setting))
        .build();
  }

  private static String origin(Setting setting) {
    return setting.environmentVariable()
        + setting.defaultValue().map(value -> "; default: " + value).orElse("");
  }

  private static String footer(Setting setting) {
    return "  "
        + setting.environmentVariable()
        + "%n      "
        + setting.description().replace(". ", ".%n      ");
  }
}
