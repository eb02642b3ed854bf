package io.taskeri.application.retry;

import io.taskeri.domain.text.Digest;
import java.util.Objects;

/**
 * Makes a repeated request have one effect: the key that the client chose, what it was sent to, and
 * a digest of what was asked. After the IETF draft "The Idempotency-Key HTTP Header Field"; a key
 * is kept for 24 hours.
 *
 * @param scope within which the key must be unique, such as a user, a method and a path
 * @param key 1 to 255 characters, chosen by the client
 * @param fingerprint tells one request from another, such as a SHA-256 of the body
 */
public record RetryKey(String scope, String key, String fingerprint) {
  public RetryKey {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(fingerprint);
    if (key.isEmpty() || key.length() > 255) {
      throw new IllegalArgumentException("an idempotency key has 1 to 255 characters");
    }
  }

  /** What is stored and locked: a SHA-256 of scope and key, as 64 hexadecimal digits. */
  public String hash() {
    return Digest.sha256(scope + '\n' + key);
  }
}
