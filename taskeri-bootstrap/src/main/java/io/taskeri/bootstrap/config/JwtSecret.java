package io.taskeri.bootstrap.config;

import io.taskeri.web.auth.SigningKeys;
import java.io.IOException;
import java.nio.file.Path;

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

  static Secret given(String value, Settings settings) {
    Secret secret = Secret.of(value);
    if (isWeak(secret)) {
      throw settings.refuse(Setting.JWT_SECRET, "must have at least " + LEAST_BYTES + " bytes");
    }
    return secret;
  }

  private static boolean isWeak(Secret secret) {
    return secret.bytes().length < LEAST_BYTES;
  }
}
