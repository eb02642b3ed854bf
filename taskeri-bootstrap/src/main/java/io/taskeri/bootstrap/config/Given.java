package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A value that the operator gave.
 *
 * @param text the value
 * @param source the kind of place where it stands
 * @param place that very place, as complaints name it: {@code --port}, {@code TASKERI_PORT} or
 *     {@code port in /etc/taskeri.properties}
 * @param file the file that holds the value, if it is a secret in one of its own
 */
record Given(String text, Source source, String place, @Nullable Path file) {
  Given(String text, Source source, String place) {
    this(text, source, place, null);
  }

  /** What stands in the file of a secret. */
  static Given inFile(String file, Source source, String place) {
    try {
      Path path = Path.of(file);
      String secret = SecretFile.read(path).reveal();
      if (secret.isEmpty()) {
        throw new StartRefused(place + " names a file that is empty: " + file);
      }
      return new Given(secret, source, place, path);
    } catch (SmallFile.TooLarge e) {
      throw new StartRefused(
          place + " names a file that is too large for a secret, " + e.getMessage() + ": " + file,
          e);
    } catch (IOException | InvalidPathException e) {
      throw new StartRefused(place + " names a file that cannot be read: " + file, e);
    }
  }

  @Override
  public String toString() {
    return place;
  }
}
