package io.taskeri.bootstrap.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings as they hold: flags first, then the environment, then the file, then defaults. */
public final class Settings {
  private static final String MASK = "****";
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)(password=)[^&]*|(//[^/@:]*:)[^?]*(?=@)");

  private final Map<Setting, Given> given = new EnumMap<>(Setting.class);

  private final List<String> warnings = new ArrayList<>();

  /**
   * Reads them all.
   *
   * @param flags what stands among the arguments
   * @param environment the variables, as {@link System#getenv()} gives them
   * @throws StartRefused when a file cannot be read, or names what is no setting
   */
  public Settings(Map<Setting, String> flags, Map<String, String> environment) {
    given.putAll(EnvironmentSource.read(environment));
    flags.forEach((it, value) -> given.put(it, new Given(value, Source.FLAG, it.flag())));
    EnvironmentSource.warn(environment, warnings::add);
    Optional.ofNullable(given.get(Setting.CONFIG))
        .ifPresent(file -> FileSource.read(file, warnings::add).forEach(given::putIfAbsent));
  }

  /** Sentences about what the operator may not have meant. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** The files that hold a secret each. */
  public List<Path> secretFiles() {
    return given.values().stream().map(Given::file).filter(Objects::nonNull).toList();
  }

  /** Where the value comes from. */
  public Source source(Setting setting) {
    Given value = given.get(setting);
    return value == null ? Source.DEFAULT : value.source();
  }

  /** The value, wherever it stands. */
  public Optional<String> find(Setting setting) {
    return given(setting).or(setting::defaultValue);
  }

  /** The value as everybody may see it: nothing of a secret, nor of a password in a URL. */
  public Optional<String> findMasked(Setting setting) {
    return find(setting).map(it -> setting.isSecret() ? MASK : masked(it));
  }

  /** A URL as everybody may see it. */
  static String masked(String url) {
    return PASSWORD.matcher(url).replaceAll("$1$2" + MASK);
  }

  /** The value that the operator gave, leaving the default aside. */
  Optional<String> given(Setting setting) {
    return Optional.ofNullable(given.get(setting)).map(Given::text);
  }

  /** The value, which must be there, as a number in the setting's range. */
  int number(Setting setting) {
    return findNumber(setting).orElseThrow();
  }

  /** The same as seconds. */
  Duration seconds(Setting setting) {
    return Duration.ofSeconds(number(setting));
  }

  /** The value as a number in the setting's range, if there is one. */
  Optional<Integer> findNumber(Setting setting) {
    return find(setting).map(it -> number(setting, it));
  }

  /** The value as a path, if there is one. */
  public Optional<Path> findPath(Setting setting) {
    return find(setting).map(it -> path(setting, it));
  }

  private Path path(Setting setting, String value) {
    try {
      if (!value.isBlank()) {
        return Path.of(value);
      }
    } catch (InvalidPathException fallsThroughToTheComplaint) {
      // Both kinds of wrong path get the same answer.
    }
    throw refuse(setting, "must be a path");
  }

  private int number(Setting setting, String value) {
    Setting.Range range = setting.range().orElseThrow();
    try {
      int number = Integer.parseInt(value);
      if (number >= range.least() && number <= range.most()) {
        return number;
      }
    } catch (NumberFormatException fallsThroughToTheComplaint) {
      // Both kinds of wrong number get the same answer.
    }
    throw refuse(setting, "must be a number from " + range);
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
    return source(setting) == Source.FLAG;
  }

  /** A complaint about a value, which names the place that the operator has to change. */
  StartRefused refuse(Setting setting, String rule) {
    Given value = given.get(setting);
    return new StartRefused(
        (value == null ? setting.environmentVariable() : value.place()) + " " + rule);
  }
}
