package io.taskeri.bootstrap.command;

import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.StartRefused;
import io.taskeri.bootstrap.config.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Gives each {@link SettingsCommand} a flag for every setting that may be one. */
final class SettingFlags {
  private static final String SECRETS =
      "%nSecrets come from the environment or the file of --config, never from a flag."
          + "%nWith _FILE or -file at its end (TASKERI_DB_PASSWORD_FILE, db-password-file)"
          + "%nthe variable or key names a file that holds the secret.%n";

  private SettingFlags() {}

  /** Adds them to the command and to all below it. */
  static void addTo(CommandLine command) {
    if (command.getCommand() instanceof SettingsCommand needing) {
      addTo(command.getCommandSpec(), needing.topics());
    }
    command.getSubcommands().values().forEach(SettingFlags::addTo);
  }

  private static void addTo(CommandSpec spec, Set<Topic> shown) {
    for (Topic topic : Topic.values()) {
      List<Setting> settings = settings(false).filter(it -> it.topic() == topic).toList();
      if (shown.contains(topic)) {
        spec.addArgGroup(group(topic, settings));
      } else {
        settings.forEach(it -> spec.addOption(option(it, true)));
      }
    }
    List<Setting> secrets = settings(true).filter(it -> shown.contains(it.topic())).toList();
    if (!secrets.isEmpty()) {
      spec.usageMessage()
          .footerHeading(SECRETS)
          .footer(secrets.stream().map(SettingFlags::footer).toArray(String[]::new));
    }
  }

  /** The flags that were given. */
  static Map<Setting, String> given(ParseResult parsed) {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    settings(false)
        .filter(it -> parsed.hasMatchedOption(it.flag()))
        .forEach(it -> flags.put(it, value(it.flag(), parsed)));
    return flags;
  }

  private static String value(String flag, ParseResult parsed) {
    // Within groups, which are there for the headings, picocli itself lets the last one win.
    if (parsed.originalArgs().stream().filter(it -> it.split("=", 2)[0].equals(flag)).count() > 1) {
      throw new StartRefused(Complaints.givenTwice(flag));
    }
    return parsed.matchedOptionValue(flag, "");
  }

  private static Stream<Setting> settings(boolean secret) {
    return Arrays.stream(Setting.values()).filter(setting -> setting.isSecret() == secret);
  }

  private static ArgGroupSpec group(Topic topic, List<Setting> settings) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading("%n" + topic.heading() + "%n")
            .validate(false)
            .exclusive(false);
    settings.forEach(it -> group.addArg(option(it, false)));
    return group.build();
  }

  private static OptionSpec option(Setting setting, boolean hidden) {
    boolean switched = setting.defaultValue().equals(Optional.of("off"));
    return OptionSpec.builder(setting.flag())
        .type(String.class)
        .arity(switched ? "0..1" : "1")
        .fallbackValue(switched ? "on" : "")
        .paramLabel(setting.valueLabel().orElseThrow())
        .description(setting.description(), origin(setting))
        .hidden(hidden)
        .build();
  }

  private static String origin(Setting setting) {
    return setting.environmentVariable()
        + setting.range().map(it -> "; " + it).orElse("")
        + setting.defaultValue().map(value -> "; default: " + value).orElse("");
  }

  private static String footer(Setting setting) {
    return "  "
        + setting.environmentVariable()
        + "%n      "
        + setting.description().replace(". ", ".%n      ");
  }
}
