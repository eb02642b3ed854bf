package io.taskeri.application.password;

import io.taskeri.application.port.PasswordHasher;
import io.taskeri.domain.error.ErrorCode;
import io.taskeri.domain.error.Unavailable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id (RFC 9106) with 19 MiB, two passes and one lane, as OWASP's Password Storage Cheat Sheet
 * recommends. Only so many hashes are computed at once as there are permits, so that a flood of
 * log-ins takes neither all memory nor all processors.
 */
public final class Argon2idHasher implements PasswordHasher {
  private static final Phc COST = new Phc(19 * 1024, 2, 1, new byte[16], new byte[32]);

  private final SecureRandom random = new SecureRandom();
  private final Semaphore permits;
  private final Duration patience;

  /**
   * A hasher of a given width.
   *
   * @param atOnce how many hashes are computed at the same time, at least 1
   * @param patience how long one waits for its turn
   */
  public Argon2idHasher(int atOnce, Duration patience) {
    this.permits = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /** As many at once as there are processors, and two seconds of patience. */
  public static Argon2idHasher usual() {
    return new Argon2idHasher(Runtime.getRuntime().availableProcessors(), Duration.ofSeconds(2));
  }

  @Override
  public String hash(String password) {
    byte[] salt = new byte[COST.salt().length];
    random.nextBytes(salt);
    Phc chosen = new Phc(COST.memory(), COST.passes(), COST.lanes(), salt, COST.hash());
    return inTurn(() -> chosen.withHash(compute(password, chosen))).toString();
  }

  @Override
  public boolean matches(String password, String hash) {
    return Phc.parse(hash)
        .filter(it -> inTurn(() -> MessageDigest.isEqual(compute(password, it), it.hash())))
        .isPresent();
  }

  private static byte[] compute(String password, Phc cost) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.memory())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(cost.salt())
            .build());
    byte[] result = new byte[cost.hash().length];
    String canonical = Normalizer.normalize(password, Normalizer.Form.NFC);
    generator.generateBytes(canonical.getBytes(StandardCharsets.UTF_8), result);
    return result;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!permits.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy(null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw busy(interrupted);
    }
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }

  private static Unavailable busy(@Nullable Throwable cause) {
    return new Unavailable(ErrorCode.OVERLOADED, "Too many log-ins at once.", cause);
  }
}
