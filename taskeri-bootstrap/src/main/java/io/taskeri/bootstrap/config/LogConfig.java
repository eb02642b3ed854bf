package io.taskeri.bootstrap.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the log tells, and how.
 *
 * @param format how an event is written
 * @param level from which level on Taskeri's own events are written
 * @param requests which requests have a line of their own
 */
public record LogConfig(Format format, Level level, Requests requests) {
  /** How an event is written. */
  public enum Format {
    /** For people. */
    TEXT,
    /** An object a line, for machines. */
    JSON
  }

  /** From which level on events are written. */
  public enum Level {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  /** Which requests have a line of their own. */
  public enum Requests {
    /** None. */
    NONE,
    /** Those that failed by the server, and the slow ones. */
    BAD,
    /** Each. */
    ALL
  }

  static LogConfig of(Settings settings) {
    return new LogConfig(
        choice(settings, Setting.LOG_FORMAT, Format.values()),
        choice(settings, Setting.LOG_LEVEL, Level.values()),
        choice(settings, Setting.LOG_REQUESTS, Requests.values()));
  }

  private static <E extends Enum<E>> E choice(Settings settings, Setting setting, E[] choices) {
    Optional<String> given = settings.find(setting);
    return Arrays.stream(choices)
        .filter(it -> given.filter(nameOf(it)::equals).isPresent())
        .findFirst()
        .orElseThrow(
            () ->
                settings.refuse(
                    setting,
                    "must be one of "
                        + Arrays.stream(choices)
                            .map(LogConfig::nameOf)
                            .collect(Collectors.joining(", "))));
  }

  private static String nameOf(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
