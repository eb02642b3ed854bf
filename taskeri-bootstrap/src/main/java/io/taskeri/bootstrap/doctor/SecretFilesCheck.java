package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.JwtSecret;
import io.taskeri.bootstrap.config.SecretFile;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks who may read the files that hold secrets. */
final class SecretFilesCheck {
  private SecretFilesCheck() {}

  static List<Finding> look(Settings settings) throws IOException {
    List<Path> files = new ArrayList<>(settings.secretFiles());
    settings.findPath(Setting.TLS_KEY).ifPresent(files::add);
    files.add(JwtSecret.file(ServerConfig.dataDirectory(settings)));
    List<Finding> found = new ArrayList<>();
    for (Path file : files) {
      if (Files.exists(file) && SecretFile.isOpenToOthers(file)) {
        found.add(
            Finding.warning(
                file + " holds a secret and others may read it.", "Run chmod 600 " + file + "."));
      }
    }
    return found.isEmpty()
        ? List.of(Finding.ok("No file with a secret can be read by others."))
        : found;
  }
}
