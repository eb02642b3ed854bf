package io.taskeri.bootstrap.doctor;

import io.taskeri.bootstrap.config.DatabaseConfig;
import io.taskeri.bootstrap.config.JwtSecret;
import io.taskeri.bootstrap.config.SecretFile;
import io.taskeri.bootstrap.config.ServerConfig;
import io.taskeri.bootstrap.config.Setting;
import io.taskeri.bootstrap.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks whether the key of the access tokens can be guessed. */
final class KeyCheck {
  private static final String ANOTHER =
      "Make another by openssl rand -base64 48; clients refresh their tokens once.";

  private KeyCheck() {}

  static List<Finding> look(Settings settings) throws IOException {
    Finding key = judgeKey(settings);
    return settings
        .find(Setting.OTHER_JWT_SECRET)
        .map(other -> List.of(key, judge(other)))
        .orElseGet(() -> List.of(key));
  }

  private static Finding judgeKey(Settings settings) throws IOException {
    Optional<String> given = settings.find(Setting.JWT_SECRET);
    if (given.isPresent()) {
      return judge(given.get());
    }
    Path file = JwtSecret.file(ServerConfig.dataDirectory(settings));
    if (Files.exists(file)) {
      return judge(SecretFile.read(file).reveal());
    }
    return DatabaseConfig.find(settings).isPresent()
        ? Finding.problem(
            "There is none, and a database of your own demands it.",
            "Set TASKERI_JWT_SECRET to what openssl rand -base64 48 prints.")
        : Finding.ok("The server makes one at random when it starts.");
  }

  static Finding judge(String key) {
    if (KeyStrength.isGuessable(key)) {
      return Finding.problem(
          "The key can be guessed, and with it anybody makes tokens for anyone.", ANOTHER);
    }
    int bits = KeyStrength.bits(key);
    return bits < KeyStrength.ENOUGH_BITS
        ? Finding.warning(
            "The key has %d bits at the most; it should have %d."
                .formatted(bits, KeyStrength.ENOUGH_BITS),
            ANOTHER)
        : Finding.ok("The key is long enough and looks random.");
  }
}
