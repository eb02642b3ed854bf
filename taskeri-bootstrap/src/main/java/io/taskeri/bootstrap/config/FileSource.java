package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.io.Serial;
import java.io.StringReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings that stand in the file of {@code --config}: Java properties in UTF-8, whose
 * keys are the flags without their dashes. A key without a value counts as not there.
 */
final class FileSource {
  private static final String SUFFIX = "-file";
  private static final int MOST_KIB = 1024;

  /** What is said of a key; more of it is no key but a file of another kind. */
  private static final int SHOWN = 60;

  private final String file;
  private final Properties properties;

  private FileSource(String file, Properties properties) {
    this.file = file;
    this.properties = properties;
  }

  static Map<Setting, Given> read(Given config, Consumer<String> warnings) {
    Properties properties = new OnceEach(config.text());
    try {
      Path path = Path.of(config.text());
      properties.load(new StringReader(SmallFile.read(path, MOST_KIB)));
      FileSource source = new FileSource(config.text(), properties);
      source.requireKnown();
      if (source.holdsSecret() && SecretFile.isOpenToOthers(path)) {
        warnings.accept(path + " holds a secret and others may read it: run chmod 600 " + path);
      }
      return source.found();
    } catch (SmallFile.TooLarge e) {
      throw new StartRefused(
          "%s names a file that is too large for settings, %s: %s"
              .formatted(config.place(), e.getMessage(), config.text()),
          e);
    } catch (IOException | InvalidPathException e) {
      throw new StartRefused(
          config.place() + " names a file that cannot be read: " + config.text(), e);
    } catch (IllegalArgumentException malformed) {
      throw new StartRefused(
          config.place() + " names a file with a broken \\u escape: " + config.text(), malformed);
    }
  }

  private Map<Setting, Given> found() {
    Map<Setting, Given> found = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      find(setting).ifPresent(it -> found.put(setting, it));
    }
    return found;
  }

  private void requireKnown() {
    List<String> known = new ArrayList<>(Setting.names(Setting::key, SUFFIX));
    // One file names no other.
    known.remove(Setting.CONFIG.key());
    properties.stringPropertyNames().stream()
        .filter(it -> !known.contains(it))
        .sorted()
        .findFirst()
        .ifPresent(
            it -> {
              throw new StartRefused(place(it) + " is no setting" + Nearest.hint(it, known));
            });
  }

  private Optional<Given> find(Setting setting) {
    String key = setting.key();
    Optional<Given> direct = value(key).map(it -> new Given(it, Source.FILE, place(key)));
    Optional<String> named = value(key + SUFFIX);
    if (direct.isPresent() && named.isPresent()) {
      throw new StartRefused(
          key + " and " + key + SUFFIX + " both stand in " + file + ": remove one");
    }
    return direct.or(() -> named.map(it -> Given.inFile(it, Source.FILE, place(key + SUFFIX))));
  }

  private Optional<String> value(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  private String place(String key) {
    return shown(key) + " in " + file;
  }

  private static String shown(String key) {
    return key.length() > SHOWN ? key.substring(0, SHOWN) + "…" : key;
  }

  private boolean holdsSecret() {
    return Arrays.stream(Setting.values())
            .anyMatch(it -> it.isSecret() && value(it.key()).isPresent())
        || value(Setting.DB_URL.key()).filter(it -> it.contains("password=")).isPresent();
  }

  /** Keys that stand there once, since of two values only one can be meant. */
  private static final class OnceEach extends Properties {
    @Serial private static final long serialVersionUID = 1L;

    private final String file;

    OnceEach(String file) {
      this.file = file;
    }

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      if (containsKey(key)) {
        throw new StartRefused(
            shown(key.toString()) + " stands twice in " + file + ": remove one of the two");
      }
      return super.put(key, value);
    }
  }
}
