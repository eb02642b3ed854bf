package io.taskeri.bootstrap.config;

import io.taskeri.web.auth.SigningKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the key comes from that access tokens are signed with, and what it must be worth. */
public final class JwtSecret {
  private static final int LEAST_BYTES = SigningKeys.LEAST_BYTES;

  private JwtSecret() {}

  /** The operator's secret, or else the one kept in the data directory, made at first use. */
  public static Secret of(ServerConfig config) throws IOException {
    if (config.jwtSecret().isPresent()) {
      return config.jwtSecret().get();
    }
    Path file = file(config.dataDirectory());
    Secret secret = SecretFile.readOrCreate(file);
    if (isWeak(secret)) {
      throw new StartRefused(file + " must hold at least " + LEAST_BYTES + " bytes");
    }
    return secret;
  }

  /** Where it is kept in a data directory. */
  public static Path file(Path dataDirectory) {
    return dataDirectory.resolve("jwt-secret");
  }

  /** What the operator gives as the key, or as the other one. */
  static Optional<Secret> find(Setting setting, Settings settings) {
    Optional<Secret> secret = settings.find(setting).map(Secret::of);
    if (secret.filter(JwtSecret::isWeak).isPresent()) {
      throw settings.refuse(setting, "must have at least " + LEAST_BYTES + " bytes");
    }
    return secret;
  }

  /** The other one, which must be another. */
  static Optional<Secret> findOther(Settings settings) {
    Optional<String> key = settings.find(Setting.JWT_SECRET);
    if (key.isPresent() && key.equals(settings.find(Setting.OTHER_JWT_SECRET))) {
      throw settings.refuse(
          Setting.OTHER_JWT_SECRET,
          "must be another key than " + Setting.JWT_SECRET.environmentVariable());
    }
    return find(Setting.OTHER_JWT_SECRET, settings);
  }

  private static boolean isWeak(Secret secret) {
    return secret.bytes().length < LEAST_BYTES;
  }
}
