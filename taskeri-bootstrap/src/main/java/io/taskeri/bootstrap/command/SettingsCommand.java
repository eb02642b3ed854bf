package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.Topic;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that needs settings: it takes a flag for each, and the environment and the file behind
 * them.
 */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = TaskeriCommand.Version.class,
    sortOptions = false,
    abbreviateSynopsis = true)
abstract class SettingsCommand implements Callable<Integer> {
  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli
  private CommandSpec spec;

  /** Does the work and returns the exit code. */
  abstract int run(Settings settings) throws Exception;

  /** What its help text explains. Flags about other things are taken all the same. */
  Set<Topic> topics() {
    return EnumSet.of(Topic.GENERAL, Topic.DATABASE);
  }

  @Override
  public final Integer call() throws Exception {
    TaskeriCommand root = (TaskeriCommand) spec.root().userObject();
    Settings settings =
        new Settings(SettingFlags.given(spec.commandLine().getParseResult()), root.environment());
    warn(settings.warnings());
    return run(settings);
  }

  /** Tells what the operator may not have meant. */
  void warn(List<String> warnings) {
    warnings.forEach(it -> err().println("taskeri: " + it));
  }

  /** Where results go. */
  final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Where questions and complaints go. */
  final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
