package io.taskeri.web.auth;

import io.taskeri.domain.text.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * The secret by which the operator of the installation is known. It is no JWT and speaks for no
 * tenant. Immutable; {@link #toString()} does not tell it.
 */
public final class OperatorToken {
  /** The fewest characters that it may have. */
  public static final int LEAST_CHARACTERS = 32;

  private final byte[] digest;

  private OperatorToken(byte[] digest) {
    this.digest = digest;
  }

  /**
   * Takes it as it was given.
   *
   * @param text random, such as {@code openssl rand -base64 32} gives
   * @throws IllegalArgumentException when it has fewer than {@value #LEAST_CHARACTERS} characters,
   *     or one that no header can carry
   */
  public static OperatorToken of(String text) {
    if (text.length() < LEAST_CHARACTERS || !text.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException(
          "the operator's token must have at least "
              + LEAST_CHARACTERS
              + " characters of visible ASCII");
    }
    return new OperatorToken(digest(text));
  }

  /** Whether it is this one, found out in the same time however much of it fits. */
  boolean is(String text) {
    return MessageDigest.isEqual(digest, digest(text));
  }

  private static byte[] digest(String text) {
    return Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "OperatorToken";
  }
}
