package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks whether the server can write to its data directory, and how much. */
final class DataDirectoryCheck {
  private static final long MEGABYTE = 1024 * 1024;
  private static final long ENOUGH = 2_000;
  private static final long LEAST = 200;

  private DataDirectoryCheck() {}

  static List<Finding> look(Settings settings) throws IOException {
    if (DatabaseConfig.find(settings).isPresent()
        && settings.find(Setting.JWT_SECRET).isPresent()) {
      return List.of(Finding.ok("None is needed: database and key are given."));
    }
    Path directory = ServerConfig.dataDirectory(settings).toAbsolutePath();
    Path there = directory;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there) || !Files.isExecutable(there)) {
      return List.of(
          Finding.problem(
              there + " is no directory that this user may write to.",
              "Give it to the server's user, or name another by --data-dir."));
    }
    return List.of(judge(directory, Files.getFileStore(there).getUsableSpace() / MEGABYTE));
  }

  static Finding judge(Path directory, long megabytes) {
    String message = "%d MB are free for %s.".formatted(megabytes, directory);
    String advice = "Make room on its disk before the database stops for lack of it.";
    return megabytes < LEAST
        ? Finding.problem(message, advice)
        : megabytes < ENOUGH ? Finding.warning(message, advice) : Finding.ok(message);
  }
}
