package io.taskeri.bootstrap.config;

import java.util.Map;
import java.util.Optional;

/**
 * Looks settings up: flags first, then the environment, then defaults. An environment variable that
 * is set but empty counts as not set, as templates of containers often leave it so.
 */
public final class Settings {
  private final Map<Setting, String> flags;
  private final Map<String, String> environment;

  public Settings(Map<Setting, String> flags, Map<String, String> environment) {
    this.flags = Map.copyOf(flags);
    this.environment = Map.copyOf(environment);
  }

  /** The value, wherever it stands. */
  Optional<String> find(Setting setting) {
    return given(setting).or(setting::defaultValue);
  }

  /** The value that the operator gave, leaving the default aside. */
  Optional<String> given(Setting setting) {
    return Optional.ofNullable(flags.get(setting)).or(() -> fromEnvironment(setting));
  }

  /** Whether the value stands among the arguments of the process, for every user to see. */
  boolean isFlag(Setting setting) {
    return flags.containsKey(setting);
  }

  /** A complaint about a value, which names the place that the operator has to change. */
  StartRefused refuse(Setting setting, String rule) {
    String place = isFlag(setting) ? setting.flag() : setting.environmentVariable();
    return new StartRefused(place + " " + rule);
  }

  private Optional<String> fromEnvironment(Setting setting) {
    return Optional.ofNullable(environment.get(setting.environmentVariable()))
        .filter(value -> !value.isBlank());
  }
}
