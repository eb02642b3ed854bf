package io.taskeri.application.throttle;

import io.taskeri.domain.text.Digest;

/**
 * What is counted together.
 *
 * @param subject an e-mail, address, slug or id, of which only the {@link #hash()} is kept
 */
public record ThrottleKey(ThrottleKind kind, String subject) {
  /**
   * What is stored: a SHA-256 as 64 hexadecimal digits. It keeps the e-mails and addresses of those
   * who were guessed at or guessed out of the table, its backups and the logs of its statements.
   */
  public String hash() {
    return Digest.sha256(kind + "\n" + subject);
  }

  /** Nothing of the person. */
  @Override
  public String toString() {
    return "ThrottleKey[" + kind + "]";
  }
}
