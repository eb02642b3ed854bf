package io.taskeri.bootstrap.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * A value that the operator gave.
 *
 * @param text the value
 * @param source the kind of place where it stands
 * @param place that very place, as complaints name it: {@code --port}, {@code TASKERI_PORT} or
 *     {@code port in /etc/taskeri.properties}
 */
record Given(String text, Source source, String place) {

  /** What stands in the file of a secret. */
  static Given inFile(String file, Source source, String place) {
    try {
      String secret = SecretFile.read(Path.of(file)).reveal();
      if (secret.isEmpty()) {
        throw new StartRefused(place + " names a file that is empty: " + file);
      }
      return new Given(secret, source, place);
    } catch (IOException | InvalidPathException e) {
      throw new StartRefused(place + " names a file that cannot be read: " + file, e);
    }
  }

  @Override
  public String toString() {
    return place;
  }
}
