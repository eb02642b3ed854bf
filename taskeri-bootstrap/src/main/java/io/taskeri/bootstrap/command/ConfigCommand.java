package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.Topic;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Prints what {@code serve} would go by. */
@Command(
    name = "config",
    description =
        "Prints each setting with its value and where that comes from, secrets masked, and whether"
            + " a server would start with them. Starts nothing.")
final class ConfigCommand extends SettingsCommand {
  @Mixin private JsonOption json = new JsonOption();

  ConfigCommand() {}

  /** What is printed of one setting. */
  record Line(String setting, @Nullable String value, String source) {
    static Line of(Setting setting, Settings settings) {
      return new Line(
          setting.key(),
          settings.findMasked(setting).orElse(null),
          settings.source(setting).label());
    }

    @Override
    public String toString() {
      return value == null
          ? "%-31s (not set)".formatted(setting)
          : "%-31s %s (%s)".formatted(setting, value, source);
    }
  }

  @Override
  Set<Topic> topics() {
    return EnumSet.allOf(Topic.class);
  }

  @Override
  int run(Settings settings) {
    List<Line> lines = Arrays.stream(Setting.values()).map(it -> Line.of(it, settings)).toList();
    json.print(out(), lines, lines.stream().map(Line::toString).collect(Collectors.joining("\n")));
    requireValid(settings);
    return ExitCode.OK;
  }

  /** Complains as the server would. */
  private static void requireValid(Settings settings) {
    ServerConfig config = ServerConfig.from(settings);
    config.http().tls().ifPresent(it -> Objects.requireNonNull(it.server()));
  }
}
