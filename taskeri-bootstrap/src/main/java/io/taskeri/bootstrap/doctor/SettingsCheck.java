package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Settings;
import io.taskeri.bootstrap.config.StartRefused;
import java.util.ArrayList;
import java.util.List;

/** Reads the settings as the server does when it starts. */
final class SettingsCheck {
  private SettingsCheck() {}

  static List<Finding> look(Settings settings) {
    List<Finding> found = new ArrayList<>();
    for (String warning : settings.warnings()) {
      found.add(Finding.warning(warning + ".", "Correct or remove it."));
    }
    try {
      ServerConfig config = ServerConfig.from(settings);
      found.add(
          Finding.ok(
              config.database().isPresent()
                  ? "The server would start with them, with a database of your own."
                  : "The server would start with them, with the embedded database."));
    } catch (StartRefused e) {
      found.add(
          Finding.problem(
              e.getMessage() + ".", "Change it; taskeri serve --help explains each setting."));
    }
    return found;
  }
}
