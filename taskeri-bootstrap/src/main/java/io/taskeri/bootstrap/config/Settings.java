package io.taskeri.bootstrap.config;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** The value, which must be there, as a number in a range. */
  int number(Setting setting, int least, int most) {
    return number(setting, find(setting).orElseThrow(), least, most);
  }

  /** The same of a value that was found already. */
  int number(Setting setting, String value, int least, int most) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException fallsThroughToTheComplaint) {
      // Both kinds of wrong number get the same answer.
    }
    throw refuse(setting, "must be a number from " + least + " to " + most);
  }

  /** The value, which must be there, as a switch. */
  boolean isOn(Setting setting) {
    return switch (find(setting).orElseThrow()) {
      case "on" -> true;
      case "off" -> false;
      default -> throw refuse(setting, "must be on or off");
    };
  }

  /**
   * Refuses what is given although it belongs to something that is not: whoever gives it means to
   * have that too.
   */
  void refuseWithout(Setting missing, Setting... belonging) {
    Stream.of(belonging)
        .filter(it -> given(it).isPresent())
        .findFirst()
        .ifPresent(
            it -> {
              throw refuse(it, "is given without " + placesOf(missing));
            });
  }

  /** The places where a setting can be given, for a sentence about one that is not. */
  static String placesOf(Setting setting) {
    return setting.isSecret()
        ? setting.environmentVariable()
        : setting.flag() + " or " + setting.environmentVariable();
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
