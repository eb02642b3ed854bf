package io.taskeri.bootstrap.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the settings that stand in environment variables. One that is set but empty counts as not
 * set, as templates of containers often leave it so.
 */
final class EnvironmentSource {
  private static final String PREFIX = "TASKERI_";

  /** Variables of Taskeri's own tests, which are run where a server may be started too. */
  private static final String TESTS = "TASKERI_TEST_";

  private EnvironmentSource() {}

  static Map<Setting, Given> read(Map<String, String> environment) {
    Map<Setting, Given> found = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      find(setting, environment).ifPresent(it -> found.put(setting, it));
    }
    return found;
  }

  /** Tells of each variable that looks like a setting and is none. */
  static void warn(Map<String, String> environment, Consumer<String> warnings) {
    List<String> known = Setting.names(Setting::environmentVariable, "_FILE");
    environment.keySet().stream()
        .filter(it -> it.startsWith(PREFIX) && !it.startsWith(TESTS) && !known.contains(it))
        .sorted()
        .map(it -> it + " is no setting and is ignored" + Nearest.hint(it, known))
        .forEach(warnings);
  }

  private static Optional<Given> find(Setting setting, Map<String, String> environment) {
    String variable = setting.environmentVariable();
    Optional<Given> direct =
        value(variable, environment).map(it -> new Given(it, Source.ENVIRONMENT, variable));
    if (!setting.isSecret()) {
      return direct;
    }
    String fileVariable = variable + "_FILE";
    Optional<String> file = value(fileVariable, environment);
    if (direct.isPresent() && file.isPresent()) {
      throw new StartRefused(variable + " and " + fileVariable + " are both set: unset one");
    }
    return direct.or(() -> file.map(it -> Given.inFile(it, Source.ENVIRONMENT, fileVariable)));
  }

  private static Optional<String> value(String variable, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(variable)).filter(it -> !it.isBlank());
  }
}
