package io.taskeri.application.session;

import io.taskeri.domain.text.Digest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;

/**
 * The secret that continues a session, once: 256 random bits in base64url (RFC 4648, section 5), of
 * which only the {@link #hash()} is kept. It is valid for {@link #LIFE}.
 */
public record RefreshToken(String value) {
  /** From its making until it is worth nothing. */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final SecureRandom RANDOM = new SecureRandom();

  public RefreshToken {
    Objects.requireNonNull(value);
  }

  /** A new one. */
  public static RefreshToken random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What is stored: a SHA-256 as 64 hexadecimal digits; the secret is too long to be guessed. */
  public String hash() {
    return Digest.sha256(value);
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "RefreshToken[…]";
  }
}
